import { z } from 'zod';
import type { Snapshot } from '../../adapters/content/snapshot.ts';
import { momentText } from '../../law/index.ts';
import { plainInline, plainText } from '../../ui/prose/plain-text.ts';
import { sections } from '../../ui/prose/walk.ts';
import type { ApiOperation, PublicRoute } from '../feature.ts';
import { filmAnswer, filmAnswerSchema } from '../films/index.ts';
import { changesSchema, guideKind, sourceSchema, tokenWords } from '../guides/index.ts';
import { type AnnouncedModule, announcedModuleKind } from './announced.ts';
import { moduleKind, type TrainingModule } from './kind.ts';
import { opensAt } from './opening.ts';
import { kitPath, moduleApiPath, modulePath, modulesApiPath, opensCalendarPath } from './paths.ts';
import { slidesAddress } from './slides-address.ts';

const briefSchema = z.strictObject({
  slug: z.string(),
  number: z.int(),
  title: z.string(),
  working_title: z.boolean().meta({ description: 'The programme has not confirmed the title yet.' }),
  summary: z.string(),
  open: z.boolean(),
  opens: z.string().nullable().meta({
    description: 'When it opens or opened, with the offset of London; null where it has no such time.',
  }),
  url: z.string().meta({ description: 'The page for people.' }),
  calendar: z.string().nullable().meta({ description: 'The opening as iCalendar, while it lies ahead.' }),
});

const contentSchema = z.strictObject({
  minutes: z.int().meta({ description: 'Study time, film and activities together.' }),
  who_for: z.string(),
  outcomes: z.array(z.string()),
  steps: z.array(z.string()).meta({ description: 'The titles of the steps.' }),
  text: z.array(z.string()).meta({
    description: 'The steps as they stand today, in paragraphs, with the limits of the law filled in.',
  }),
  questions: z.int().meta({ description: 'How many questions there are to check oneself by.' }),
  film: filmAnswerSchema.nullable(),
  guides: z.array(z.string()).meta({ description: 'The slugs of the guides that go with it.' }),
  kit: z.string().meta({ description: 'The facilitator kit (PDF).' }),
  slides: z.string().nullable().meta({
    description: 'The slides (PDF); null where the film has no script from which they are drawn.',
  }),
  sources: z.array(sourceSchema),
  reviewed: z.string(),
  review_by: z.string(),
  changes: changesSchema,
});

const listSchema = z.strictObject({
  pack_revision: z.int(),
  count: z.int(),
  modules: z.array(briefSchema),
});

const moduleSchema = z.strictObject({
  ...briefSchema.shape,
  pack_revision: z.int(),
  content: contentSchema.nullable().meta({ description: 'Null until the module opens.' }),
});

const offsetOfLondon = (instant: Date): string =>
  momentText(Temporal.Instant.fromEpochMilliseconds(instant.getTime()));

type Brief = z.infer<typeof briefSchema>;

const openBrief = (module: TrainingModule): Brief => {
  const { slug, number, title, working_title, summary } = module;
  const opened = opensAt(module);
  return {
    ...{ slug, number, title, working_title, summary },
    open: true,
    opens: opened ? offsetOfLondon(opened) : null,
    url: modulePath('en', slug),
    calendar: null,
  };
};

const announcedBrief = ({ slug, number, title, working_title, summary, opens }: AnnouncedModule): Brief => ({
  ...{ slug, number, title, working_title, summary },
  open: false,
  opens: opens === null ? null : offsetOfLondon(new Date(opens)),
  url: modulePath('en', slug),
  calendar: opens === null ? null : opensCalendarPath(slug),
});

const contentOf = (module: TrainingModule, snapshot: Snapshot): z.infer<typeof contentSchema> => ({
  minutes: module.minutes,
  who_for: module.who_for,
  outcomes: module.outcomes,
  steps: sections(module.prose).map(({ children }) => plainInline(children)),
  text: plainText(module.prose, tokenWords(snapshot, snapshot.day), snapshot.day),
  questions: module.questions.length,
  film: filmAnswer(snapshot, module.film, 'en') ?? null,
  guides: module.guides.filter((guide) => snapshot.find(guideKind, guide)),
  kit: kitPath(module.slug),
  slides: slidesAddress(module, snapshot) ?? null,
  sources: module.sources,
  reviewed: module.reviewed,
  review_by: module.review_by,
  changes: module.changes,
});

const listOperation: ApiOperation = {
  id: 'listModules',
  method: 'get',
  path: modulesApiPath(),
  summary: 'Every module of the training',
  about: 'The modules in their order: those that are open, and those that are announced, with their time.',
  answer: listSchema,
  example: { address: modulesApiPath() },
};

const list: PublicRoute = {
  path: modulesApiPath,
  for: 'everyone',
  api: listOperation,
  answer({ snapshot }) {
    const modules = [
      ...snapshot.list(moduleKind).map(({ item }) => openBrief(item)),
      ...snapshot.list(announcedModuleKind).map(({ item }) => announcedBrief(item)),
    ].sort((one, other) => one.number - other.number);
    const body: z.infer<typeof listSchema> = {
      pack_revision: snapshot.revision,
      count: modules.length,
      modules,
    };
    return { type: 'json', body };
  },
};

const one: PublicRoute = {
  path: () => moduleApiPath(':module'),
  for: 'everyone',
  api: {
    id: 'findModule',
    method: 'get',
    path: moduleApiPath('{module}'),
    summary: 'One module of the training',
    about:
      'Its steps as text, its film with chapters, transcript and files, and what a group prints. Until it opens: what is announced, and when.',
    words: { module: { about: 'The slug of a module.', example: 'resident-panels' } },
    answer: moduleSchema,
    refusals: { 404: 'There is no such module.' },
    example: { address: moduleApiPath('resident-panels') },
  },
  answer({ snapshot, words }) {
    const slug = words.module ?? '';
    const open = snapshot.find(moduleKind, slug);
    const announced = snapshot.find(announcedModuleKind, slug);
    const brief = open ? openBrief(open) : announced && announcedBrief(announced);
    if (!brief)
      return { type: 'missing', what: `There is no module "${slug}". ${modulesApiPath()} lists them all.` };
    const body: z.infer<typeof moduleSchema> = {
      ...brief,
      pack_revision: snapshot.revision,
      content: open ? contentOf(open, snapshot) : null,
    };
    return { type: 'json', body };
  },
};

export const apiRoutes: readonly PublicRoute[] = [list, one];
