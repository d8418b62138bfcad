import { z } from 'zod';
import type { Snapshot } from '../../adapters/content/snapshot.ts';
import { plainText } from '../../ui/prose/plain-text.ts';
import type { ApiOperation, PublicRoute } from '../feature.ts';
import { audiences } from './audiences.ts';
import { easyReadKind } from './easy-read/easy-read-kind.ts';
import { changesSchema, type Guide, guideKind, sourceSchema } from './guide-kind.ts';
import {
  easyReadPath,
  embedPath,
  guideApiPath,
  guidePath,
  guidePdfPath,
  guidesApiPath,
  shortPath,
} from './paths.ts';
import { isPastReview } from './review.ts';
import { tokenWords } from './token-words.ts';
import { leavesNoTraces } from './traces.ts';

const briefSchema = z.strictObject({
  slug: z.string(),
  title: z.string(),
  summary: z.string(),
  topic: z.string(),
  for: z.array(z.enum(audiences)),
  url: z.string().meta({ description: 'The page for people.' }),
  short_url: z.string().meta({ description: 'Few letters, for paper; it leads to the page.' }),
  easy_read: z.string().nullable().meta({ description: 'The same in Easy Read, where it has been written.' }),
  embed: z
    .string()
    .nullable()
    .meta({ description: 'For a frame in another site; null where none may show it.' }),
  pdf: z.string().nullable().meta({ description: 'On paper; null where no file may stay on a phone.' }),
  exit: z.boolean().meta({
    description: 'It may be read beside somebody dangerous: show a way to leave, and keep nothing.',
  }),
  reviewed: z.string().meta({ description: 'The day on which it was last checked.' }),
  review_by: z.string(),
  past_review: z.boolean().meta({ description: 'It should have been checked again by now: say so.' }),
});

const guideSchema = z.strictObject({
  ...briefSchema.shape,
  pack_revision: z.int(),
  danger: z
    .array(z.string())
    .meta({ description: 'Who to ring now stands above it; the ids of the blocks.' }),
  text: z.array(z.string()).meta({
    description: 'The text as it stands today, in paragraphs, with the limits of the law filled in.',
  }),
  sources: z.array(sourceSchema),
  changes: changesSchema,
});

const briefOf = (guide: Guide, snapshot: Snapshot): z.infer<typeof briefSchema> => ({
  slug: guide.slug,
  title: guide.title,
  summary: guide.summary,
  topic: guide.topic,
  for: guide.for,
  url: guidePath('en', guide.slug),
  short_url: shortPath(guide.short),
  easy_read: snapshot.find(easyReadKind, guide.slug) ? easyReadPath('en', guide.slug) : null,
  embed: leavesNoTraces(guide, snapshot) ? null : embedPath(guide.slug),
  pdf: leavesNoTraces(guide, snapshot) ? null : guidePdfPath(guide.slug),
  exit: leavesNoTraces(guide, snapshot),
  reviewed: guide.reviewed,
  review_by: guide.review_by,
  past_review: isPastReview(guide, snapshot.day),
});

const listSchema = z.strictObject({
  pack_revision: z.int(),
  count: z.int(),
  licence: z.string(),
  guides: z.array(briefSchema),
});

const LICENCE = 'CC BY 4.0: copy it, change it, and say where it is from and on which day you took it.';

const listOperation: ApiOperation = {
  id: 'listGuides',
  method: 'get',
  path: guidesApiPath(),
  summary: 'Every guide',
  about: 'The library in short: what each guide is about, for whom, and when it was checked.',
  answer: listSchema,
  example: { address: guidesApiPath() },
};

const list: PublicRoute = {
  path: guidesApiPath,
  for: 'everyone',
  api: listOperation,
  answer({ snapshot }) {
    const guides = snapshot.list(guideKind).map(({ item }) => briefOf(item, snapshot));
    const body: z.infer<typeof listSchema> = {
      pack_revision: snapshot.revision,
      count: guides.length,
      licence: LICENCE,
      guides,
    };
    return { type: 'json', body };
  },
};

const one: PublicRoute = {
  path: () => guideApiPath(':guide'),
  for: 'everyone',
  api: {
    id: 'findGuide',
    method: 'get',
    path: guideApiPath('{guide}'),
    summary: 'One guide',
    about: 'The text of a guide as it stands today, its sources, and what has changed in it.',
    words: { guide: { about: 'The slug of a guide.', example: 'damp-and-mould' } },
    answer: guideSchema,
    refusals: { 404: 'There is no such guide.' },
    example: { address: guideApiPath('damp-and-mould') },
  },
  answer({ snapshot, words }) {
    const slug = words.guide ?? '';
    const guide = snapshot.find(guideKind, slug);
    if (!guide)
      return { type: 'missing', what: `There is no guide "${slug}". ${guidesApiPath()} lists them all.` };
    const body: z.infer<typeof guideSchema> = {
      ...briefOf(guide, snapshot),
      pack_revision: snapshot.revision,
      danger: guide.danger,
      text: plainText(guide.prose, tokenWords(snapshot, snapshot.day), snapshot.day),
      sources: guide.sources,
      changes: guide.changes,
    };
    return { type: 'json', body };
  },
};

export const apiRoutes: readonly PublicRoute[] = [list, one];
