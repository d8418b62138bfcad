import { z } from 'zod';
import type { Fault } from '../../adapters/content/fault.ts';
import type { Kind, PackView } from '../../adapters/content/kind.ts';
import { readFrontMatter } from '../../adapters/content/structured-text.ts';
import { type Language, languages } from '../../ui/language.ts';
import { parseProse } from '../../ui/prose/parse.ts';
import type { Prose } from '../../ui/prose/tree.ts';
import { sections } from '../../ui/prose/walk.ts';
import { filmKind } from '../films/index.ts';
import {
  changesSchema,
  guideKind,
  guidePlaces,
  type PlacesAt,
  pageAt,
  placeFaults,
  placesOf,
  proseFaults,
  reviewWarning,
  sourceSchema,
} from '../guides/index.ts';
import { sealOf } from './announced.ts';
import { lastingName, namedSteps, nameFaults } from './lasting-names.ts';
import { timeFaults } from './module-time.ts';
import { comingOpening, openingSchema } from './opening.ts';
import { openingFaults } from './opening-faults.ts';
import { modulePath } from './paths.ts';
import { chapterNames, filmPlaces, fixedIds } from './places.ts';

const text = z.string().min(1, 'some words');
const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'lower-case letters, digits and hyphens');
const day = z.iso.date('a day as YYYY-MM-DD');

const question = z
  .strictObject({
    /** Kept by devices as answered right: it never changes. */
    id: lastingName,
    ask: text,
    options: z
      .array(z.strictObject({ text, right: z.boolean(), why: text }))
      .min(2)
      .max(5),
  })
  .refine((value) => value.options.filter((option) => option.right).length === 1, 'exactly one right answer');

const frontMatter = z
  .strictObject({
    number: z.number().int().min(1).max(99),
    title: text,
    /** True while the programme has not confirmed the title. */
    working_title: z.boolean().default(false),
    /** In preparation: closed, and no day is fixed. Released: open, from `opens` on where that is given. */
    status: z.enum(['released', 'in-preparation']),
    /** When it opens, with its film, its kit and the guides of `opens_with_it`: a time of London. */
    opens: openingSchema.optional(),
    /** Guides that are closed until it opens. */
    opens_with_it: z.array(slug).default([]),
    summary: text,
    film: slug,
    /** Study time, film and activities together: the minutes of the steps, and those of the end. */
    minutes: z.number().int().min(1).max(600),
    who_for: text,
    outcomes: z.array(text).min(1),
    guides: z.array(slug).default([]),
    steps: namedSteps,
    questions: z.array(question).min(1),
    sources: z.array(sourceSchema).min(1),
    reviewed: day,
    review_by: day,
    changes: changesSchema,
  })
  .refine(({ status, opens }) => status === 'released' || opens === undefined, {
    path: ['opens'],
    error: 'no "opens" while the status is in-preparation; or the status released',
  });

export type Question = z.infer<typeof question>;

/** A piece of training: steps, a film, questions to check oneself by. */
export interface TrainingModule extends z.infer<typeof frontMatter> {
  readonly slug: string;
  readonly prose: Prose;
  readonly bodyLine: number;
}

const modulePlaces =
  (pack: PackView): PlacesAt =>
  (address) => {
    const page = pageAt(pack, moduleKind, modulePath, address);
    return page && placesOf(page.item, fixedIds(pack, page.item.film, page.language));
  };

/** The places of every guide, film and module of the pack. */
export const trainingPlaces = (pack: PackView): PlacesAt => {
  const known = [guidePlaces(pack), filmPlaces(pack), modulePlaces(pack)];
  return (address) => known.map((placesAt) => placesAt(address)).find((places) => places !== undefined);
};

/** Guides that send their readers to a chapter which the film of this module does not have. */
function* chapterFaults(key: string, film: string, language: Language, pack: PackView): Generator<Fault> {
  const chapters = chapterNames(pack, film, language);
  for (const { item, path } of pack.list(guideKind, language))
    for (const { module, chapter } of item.modules)
      if (module === key && !chapters.includes(chapter))
        yield {
          path,
          line: 1,
          found: `the chapter "${chapter}" of the module "${key}"`,
          expected: `a chapter of its film: ${chapters.join(', ')}`,
        };
}

/** Links of guides into films and modules, which guides cannot check themselves. */
function* guideLinkFaults(pack: PackView): Generator<Fault> {
  const [films, modules] = [filmPlaces(pack), modulePlaces(pack)];
  for (const { item, path } of languages.flatMap((language) => pack.list(guideKind, language)))
    yield* placeFaults({ ...item, path }, (address) => films(address) ?? modules(address));
}

export const moduleKind: Kind<TrainingModule> = {
  name: 'module',
  pattern: 'modules/<slug>.<language>.md',
  read(file, context) {
    const read = readFrontMatter(file.text, frontMatter, context);
    if (!read) return [];
    const { slug: key = '' } = context.match.words;
    const prose = parseProse(read.body, (line, found, expected) =>
      context.fault(line + read.bodyLine - 1, found, expected),
    );
    return [{ key, item: { ...read.value, slug: key, prose, bodyLine: read.bodyLine }, line: 1 }];
  },
  *check(entry, pack) {
    const { item, path, key, language } = entry;
    yield* openingFaults(entry, pack, moduleKind);
    const steps = sections(item.prose).length;
    if (steps < 4 || steps > 7)
      yield { path, line: item.bodyLine, found: `${steps} steps (## headings)`, expected: 'four to seven' };
    yield* nameFaults(item, path);
    yield* timeFaults(item, path);
    yield* proseFaults(
      {
        ...item,
        path,
        law: true,
        fixedIds: fixedIds(pack, item.film, language),
        placesAt: trainingPlaces(pack),
      },
      pack,
    );
    yield* chapterFaults(key, item.film, language, pack);
    // What is not of one module alone is told once, with the first of them.
    if (item === pack.list(moduleKind)[0]?.item) yield* guideLinkFaults(pack);
    if (!pack.find(filmKind, item.film, language))
      yield {
        path,
        line: 1,
        found: `the film "${item.film}"`,
        expected: 'a film of the pack in this language',
      };
    for (const guide of item.guides)
      if (!pack.find(guideKind, guide))
        yield { path, line: 1, found: `the guide "${guide}"`, expected: 'a guide of the pack' };
  },
  seal: sealOf,
  changes: ({ item }, today) => comingOpening(item, today),
  warn: ({ item, path }, today) => reviewWarning(item, path, today),
  address: ({ language, key }) => modulePath(language, key),
};
