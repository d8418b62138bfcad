import { z } from 'zod';
import type { Fault } from '../../adapters/content/fault.ts';
import type { Kind, PackView } from '../../adapters/content/kind.ts';
import { readFrontMatter } from '../../adapters/content/structured-text.ts';
import { languages } from '../../ui/language.ts';
import { parseProse } from '../../ui/prose/parse.ts';
import type { Prose } from '../../ui/prose/tree.ts';
import {
  changesSchema,
  guideKind,
  type PlacesAt,
  placeFaults,
  placesOf,
  proseFaults,
  reviewWarning,
  sourceSchema,
} from '../guides/index.ts';
import { moduleKind, trainingPlaces } from '../modules/index.ts';
import { standingPlace, standingPlaces } from './standing-pages.ts';

const text = z.string().min(1, 'some words');
const day = z.iso.date('a day as YYYY-MM-DD');

const frontMatter = z.strictObject({
  title: text,
  summary: text,
  sources: z.array(sourceSchema).default([]),
  reviewed: day,
  review_by: day,
  /** In a translation: the day of the English text that it follows. */
  of: day.optional(),
  changes: changesSchema,
});

/** What the operator's settings may print into a standing page. */
export const settingNames = ['operator', 'contact', 'data-controller', 'status'] as const;

/** A standing page: about, privacy, accessibility, who is my landlord. */
export interface StandingPage extends z.infer<typeof frontMatter> {
  readonly slug: string;
  readonly prose: Prose;
  readonly bodyLine: number;
}

const pagePlaces =
  (pack: PackView): PlacesAt =>
  (address) => {
    for (const language of languages) {
      const slug = standingPlaces.find(({ path }) => path(language) === address)?.slug;
      const page = slug && pack.find(pageKind, slug, language);
      if (page) return placesOf(page);
    }
    return undefined;
  };

/** Links of guides and modules into standing pages, which they cannot check themselves. */
function* otherLinkFaults(pack: PackView): Generator<Fault> {
  for (const language of languages)
    for (const { item, path } of [...pack.list(guideKind, language), ...pack.list(moduleKind, language)])
      yield* placeFaults({ ...item, path }, pagePlaces(pack));
}

export const pageKind: Kind<StandingPage> = {
  name: 'page',
  pattern: 'pages/<slug>.<language>.md',
  read(file, context) {
    const read = readFrontMatter(file.text, frontMatter, context);
    if (!read) return [];
    const { slug = '' } = context.match.words;
    const prose = parseProse(read.body, (line, found, expected) =>
      context.fault(line + read.bodyLine - 1, found, expected),
    );
    return [{ key: slug, item: { ...read.value, slug, prose, bodyLine: read.bodyLine }, line: 1 }];
  },
  *check({ item, path, key, language }, pack) {
    if (language !== 'en' && (!item.of || !standingPlace(key)?.inEveryLanguage))
      yield {
        path,
        line: 1,
        found: item.of ? `a translation of "${key}"` : 'no "of"',
        expected: item.of
          ? 'a page that is offered in every language'
          : 'of: the day of the English text that this translation follows',
      };
    if (language === 'en' && standingPlace(key)?.inEveryLanguage)
      for (const other of languages)
        if (!pack.find(pageKind, key, other))
          yield {
            path,
            line: 1,
            found: `no translation of "${key}" into ${other}`,
            expected: `pages/${key}.${other}.md`,
          };
    if (!standingPlace(key))
      yield {
        path,
        line: 0,
        found: `a page "${key}" that no address serves`,
        expected: standingPlaces.map(({ slug }) => slug).join(', '),
      };
    const [training, pages] = [trainingPlaces(pack), pagePlaces(pack)];
    const placesAt: PlacesAt = (address) => training(address) ?? pages(address);
    yield* proseFaults({ ...item, path, law: false, settings: settingNames, placesAt }, pack);
    // What is not of one page alone is told once, with the first of them.
    if (item === pack.list(pageKind)[0]?.item) yield* otherLinkFaults(pack);
  },
  warn: ({ item, path }, today) => reviewWarning(item, path, today),
  address: ({ language, key }) => standingPlace(key)?.path(language) ?? '',
};

/** What changed in the English text after a translation was made from it: nothing where it is up to date. */
export const changesSince = (
  translation: Pick<StandingPage, 'of'>,
  english: Pick<StandingPage, 'changes'> | undefined,
): StandingPage['changes'] =>
  english?.changes.filter(({ on }) => translation.of !== undefined && on > translation.of) ?? [];
