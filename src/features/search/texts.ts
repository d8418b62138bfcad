import type { Entry } from '../../adapters/content/kind.ts';
import type { Snapshot } from '../../adapters/content/snapshot.ts';
import type { TimeLimit } from '../../law/index.ts';
import type { Language } from '../../ui/language.ts';
import { plainInline, plainText, type TokenWords } from '../../ui/prose/plain-text.ts';
import type { Prose } from '../../ui/prose/tree.ts';
import { inlines } from '../../ui/prose/walk.ts';
import { contactKind } from '../contacts/index.ts';
import { limitKind, limitText, whoKeeps } from '../deadlines/index.ts';
import { type Film, filmKind, transcriptKind } from '../films/index.ts';
import { filmPath } from '../films/paths.ts';
import { type Guide, guideKind } from '../guides/index.ts';
import { guidePath } from '../guides/paths.ts';
import { type Letter, letterKind } from '../letters/index.ts';
import { letterPath } from '../letters/paths.ts';
import { moduleKind, type TrainingModule } from '../modules/index.ts';
import { modulePath } from '../modules/paths.ts';

/** What a result may be. */
export type ResultKind = 'guide' | 'letter' | 'module' | 'film' | 'limit';

/** A sentence that may answer. */
export interface Sentence {
  readonly text: string;
  /** It stands in the answer at the top of its text. */
  readonly first: boolean;
  /** It prints a time limit. */
  readonly limit: boolean;
  /** Seconds from the beginning of the film in which it is said. */
  readonly at?: number;
}

/** What is shown of something that was found. */
export interface TextCard {
  readonly kind: ResultKind;
  readonly slug: string;
  /** The shelf it stands on; "training" for modules and films. */
  readonly topic: string;
  readonly title: string;
  readonly summary: string;
  readonly url: string;
  /** Its place among everything that can be found. */
  readonly at: number;
  /** Where a module stands among the modules, from 1 on; none for other kinds. */
  readonly number?: number;
  /** What a guide answers in its first lines, to its first time limit; none for other kinds. */
  readonly opening?: string;
}

/** Something that can be found, as plain words. */
export interface SearchText extends Omit<TextCard, 'at'> {
  /** How people say it, one question a line. */
  readonly phrases: readonly string[];
  readonly headings: string;
  readonly body: string;
  readonly sentences: readonly Sentence[];
}

// A mark that no author types, so that a sentence can be asked whether a limit stood in it.
const limitMark = '\u2063';

const sentencesOf = (paragraphs: readonly string[], first: boolean): Sentence[] =>
  paragraphs.flatMap((paragraph) =>
    paragraph
      .split(/(?<=[.!?])\s+(?=["“\p{Lu}])/u)
      .map((text) => ({
        text: text
          .replaceAll(limitMark, '')
          .replace(/\s+([.,;])/g, '$1')
          .trim(),
        first,
        limit: text.includes(limitMark),
      }))
      // What does not begin and end like a statement is a question, a heading, a name or a cell of a table.
      .filter(({ text }) => /^[\p{Lu}\d].*[.!]$/u.test(text) && text.split(' ').length >= 4),
  );

const longestOpening = 320;

/**
 * The first statements of a guide as far as its first time limit, so that the answer can be read among the
 * results; where the limit stands too far down, as many as are quickly read.
 */
const openingOf = (paragraphs: readonly string[]): string => {
  const said = paragraphs.flatMap((paragraph) => paragraph.split(/(?<=[.!?])\s+(?=["“\p{Lu}])/u));
  const shown = (count: number) => said.slice(0, count).join(' ').replaceAll(limitMark, '');
  const throughLimit = said.findIndex((sentence) => sentence.includes(limitMark)) + 1;
  if (throughLimit > 0 && shown(throughLimit).length <= longestOpening) return shown(throughLimit);
  let count = 1;
  while (count < said.length && shown(count + 1).length <= longestOpening / 2) count += 1;
  return shown(count);
};

const wordsOfTokens =
  (snapshot: Snapshot): TokenWords =>
  (token, id) => {
    if (token === 'limit') return `${limitMark}${limitText(snapshot, id)?.text ?? ''}`;
    const contact = snapshot.find(contactKind, id);
    if (token === 'contact') return contact?.name ?? '';
    return token === 'phone' ? (contact?.phone ?? '') : '';
  };

const withoutQuotes = (prose: Prose): Prose => prose.filter((block) => block.type !== 'quote');

const headingsOf = (prose: Prose): string =>
  prose
    .flatMap((block) => (block.type === 'heading' && block.depth === 3 ? [plainInline(block.children)] : []))
    .join('. ');

const guideText = (snapshot: Snapshot, guide: Guide, language: Language): SearchText => {
  const words = wordsOfTokens(snapshot);
  const firstHeading = guide.prose.findIndex((block) => block.type === 'heading');
  const answer = firstHeading < 0 ? guide.prose : guide.prose.slice(0, firstHeading);
  const rest = withoutQuotes(firstHeading < 0 ? [] : guide.prose.slice(firstHeading)).filter(
    (block) => block.type !== 'heading',
  );
  const answered = plainText(answer, words, snapshot.day);
  return {
    kind: 'guide',
    slug: guide.slug,
    topic: guide.topic,
    title: guide.title,
    summary: guide.summary,
    url: guidePath(language, guide.slug),
    phrases: guide.words,
    headings: headingsOf(guide.prose),
    body: plainText(guide.prose, words, snapshot.day).join('\n').replaceAll(limitMark, ''),
    sentences: [...sentencesOf(answered, true), ...sentencesOf(plainText(rest, words, snapshot.day), false)],
    opening: openingOf(answered),
  };
};

const limitResult = (
  snapshot: Snapshot,
  limit: TimeLimit,
  guide: Guide,
  language: Language,
): SearchText[] => {
  const words = limitText(snapshot, limit.id);
  // A number that nobody has confirmed is no answer; the guide says so with its official page.
  if (!words || words.checkThis) return [];
  const title = `${whoKeeps(limit)}: ${limit.duty}`;
  // The title stands above it: only the length and what starts it.
  const answer = `The limit: ${words.text}. The clock starts: ${limit.clock_starts}.`;
  return [
    {
      kind: 'limit',
      slug: limit.id,
      topic: guide.topic,
      title,
      summary: answer,
      url: guidePath(language, guide.slug),
      phrases: [],
      headings: '',
      body: limit.clock_starts,
      sentences: [{ text: answer, first: true, limit: true }],
    },
  ];
};

/** The first guide that prints each limit: there the limit is explained. */
const guidesOfLimits = (guides: readonly Guide[]): Map<string, Guide> => {
  const found = new Map<string, Guide>();
  for (const guide of guides)
    for (const { node } of inlines(guide.prose))
      if (node.type === 'token' && node.token === 'limit' && !found.has(node.id)) found.set(node.id, guide);
  return found;
};

const moduleText = (snapshot: Snapshot, item: TrainingModule, language: Language): SearchText => ({
  kind: 'module',
  slug: item.slug,
  topic: 'training',
  title: item.title,
  summary: item.summary,
  url: modulePath(language, item.slug),
  number: item.number,
  phrases: [`module ${item.number}`, item.who_for],
  headings: item.outcomes.join('. '),
  body: plainText(item.prose, wordsOfTokens(snapshot), snapshot.day).join('\n').replaceAll(limitMark, ''),
  sentences: [{ text: item.summary, first: true, limit: false }],
});

/** The letter to send: found by what it is for. */
const letterText = ({ key, item }: Entry<Letter>, language: Language): SearchText => ({
  kind: 'letter',
  slug: key,
  topic: 'letters',
  title: item.title,
  summary: item.summary,
  url: letterPath(language, key),
  phrases: [`letter ${item.title}`],
  headings: '',
  body: '',
  sentences: [],
});

const filmText = (snapshot: Snapshot, { key, item }: Entry<Film>, language: Language): SearchText => {
  const transcript = snapshot.find(transcriptKind, key, language) ?? [];
  return {
    kind: 'film',
    slug: key,
    topic: 'training',
    title: item.title,
    summary: item.summary,
    url: filmPath(language, key),
    phrases: [],
    headings: '',
    body: transcript.map(({ text }) => text).join('\n'),
    sentences: transcript.flatMap(({ at, text }) =>
      sentencesOf([text], false).map((sentence) => ({ ...sentence, at })),
    ),
  };
};

/** Everything in this snapshot that can be found, with today's numbers in its sentences: one after the other. */
export function* eachSearchText(snapshot: Snapshot, language: Language): Generator<SearchText, void> {
  const guides = snapshot.list(guideKind, language).map(({ item }) => item);
  const limits = guidesOfLimits(guides);
  for (const guide of guides) yield guideText(snapshot, guide, language);
  for (const letter of snapshot.list(letterKind, language)) yield letterText(letter, language);
  for (const { item } of snapshot.list(moduleKind, language)) yield moduleText(snapshot, item, language);
  for (const film of snapshot.list(filmKind, language)) yield filmText(snapshot, film, language);
  for (const { item } of snapshot.list(limitKind)) {
    const guide = limits.get(item.id);
    if (guide) yield* limitResult(snapshot, item, guide, language);
  }
}

/** All of them. */
export const searchTexts = (snapshot: Snapshot, language: Language): SearchText[] => [
  ...eachSearchText(snapshot, language),
];

/** What is kept of a text to show it; its words are in the index. */
export const cardOf = (
  { phrases: _, headings: __, body: ___, sentences: ____, ...card }: SearchText,
  at: number,
): TextCard => ({ ...card, at });
