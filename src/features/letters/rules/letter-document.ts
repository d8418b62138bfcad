import { formatDate, type LawBook, parseDay } from '../../../law/index.ts';
import { type Answers, entriesOf, textOf } from '../answers.ts';
import type { Letter } from '../letter-kind.ts';
import { NOT_SURE } from '../question.ts';
import type { Recipient } from '../recipient.ts';
import { standingAnswers } from './asked.ts';
import { blankWords } from './gap-words.ts';
import { holds, type Told } from './holds.ts';
import { type LandlordType, limitFacts } from './limit-facts.ts';
import { marksOf, pointsAtStart, withoutLonePoints, withoutNumber } from './points.ts';
import { saidOnce } from './said-before.ts';
import { withoutElse } from './something-else.ts';
import { writeBody, writtenLine } from './write.ts';
import { blockText, handLine, isOfLaw, type Sentence, sentenceText, type WrittenBlock } from './written.ts';

/** A paragraph, an item or a point with a number, as it is sent: words alone. */
export interface SentBlock {
  readonly kind: 'paragraph' | 'item' | 'point';
  readonly text: string;
}

/** A letter with everything that stands on it, however it is taken away. */
export interface LetterDocument {
  /** Name and address of who writes, a line each. */
  readonly sender: readonly string[];
  /** "26 November 2026" */
  readonly day: string;
  /** Whom it goes to, a line each. */
  readonly recipient: readonly string[];
  readonly subject: string;
  /** From "Dear …" to the name at the end. */
  readonly blocks: readonly SentBlock[];
  /** The sentences that say what the law is. */
  readonly lawLines: readonly string[];
}

/**
 * What a letter is written from, on a London day (YYYY-MM-DD).
 * @param listed the type of the landlord, where the list of landlords tells it
 */
export const toldOf = (
  letter: Letter,
  answers: Answers,
  book: LawBook,
  day: string,
  listed?: LandlordType,
  harm?: Told['harm'],
): Told => {
  const standing = withoutElse(letter, saidOnce(letter, standingAnswers(letter, answers)));
  const told: Told = {
    answers: standing,
    facts: limitFacts(letter, standing, book, parseDay(day), listed),
    harm,
  };
  const selected = Object.entries(letter.selections).flatMap(([name, { of, where }]) => {
    const entries = entriesOf(standing[of]).filter((entry) => holds(where, { ...told, entry }));
    return entries.length > 0 ? [[name, entries] as const] : [];
  });
  return { ...told, answers: { ...standing, ...Object.fromEntries(selected) } };
};

/** The same for a letter that is filled in by hand. */
export const toldByHand = (letter: Letter, book: LawBook, day: string): Told => ({
  answers: {},
  facts: limitFacts(letter, {}, book, parseDay(day)),
  blank: true,
});

const linesOf = (answers: Answers, id: string, missing: string): string[] =>
  textOf(answers[id])?.split('\n') ?? [handLine(missing)];

/** What was answered to the question whom it goes to; nothing where there is none, or nobody is sure. */
const recipientSaid = ({ question }: Recipient, { answers }: Told): readonly string[] | undefined => {
  const said = question === undefined ? undefined : textOf(answers[question]);
  return said === NOT_SURE ? undefined : said?.split('\n');
};

/** What stands above the letter where somebody said that they are not sure whom it goes to. */
const unsureOf = ({ question = '', unsure }: Recipient, { answers }: Told): Recipient['unsure'] =>
  answers[question] === NOT_SURE ? unsure : undefined;

/** Whom it goes to, a line each; the address stands there only if somebody typed it. */
const recipientLines = ({ to }: Letter, told: Told): readonly string[] => {
  if (to.name !== undefined) return [to.name];
  const unsure = unsureOf(to, told);
  const toFill = handLine(`the name and address of ${unsure?.of ?? to.called}`);
  return recipientSaid(to, told) ?? (unsure ? [unsure.team, toFill] : [toFill]);
};

/** "My MP", "the council": whoever does not know the name says what it is. */
const noName = /^(?:(?:my|our|the) )?(?:local )?(?:mp|councillor|council|landlord|housing association)$/i;

/** The name that it is greeted by; nothing where nobody knows it, or the name above it is to be filled in by hand. */
const greetedName = ({ to }: Letter, told: Told): string | undefined => {
  if (to.name !== undefined) return to.name;
  if (unsureOf(to, told) !== undefined) return undefined;
  const said = recipientSaid(to, told)?.[0];
  if (said !== undefined) return noName.test(said.trim()) ? undefined : said;
  return told.blank && !to.person ? undefined : handLine(`the name of ${to.called}`);
};

/** How it begins and how it ends, which belong together. */
const courtesies = (letter: Letter, told: Told): { readonly greeting: string; readonly closing: string } => {
  const name = greetedName(letter, told);
  return {
    greeting: `Dear ${name ?? 'Sir or Madam'},`,
    closing: letter.to.person && name !== undefined ? 'Yours sincerely,' : 'Yours faithfully,',
  };
};

/** A line begins with a capital, whichever of its words comes first. */
const begun = (line: string): string => line.replace(/^\p{Ll}/u, (first) => first.toUpperCase());

/** How to reach who writes; in a letter to fill by hand, a line for it if the letter asks. */
const contactLine = (letter: Letter, told: Told): string[] => {
  const contact = textOf(told.answers.contact);
  if (contact) return [contact];
  const asked = letter.questions.find(({ id }) => id === 'contact');
  return told.blank && asked ? [handLine(blankWords(asked))] : [];
};

/** The parts of a letter that are its own, in sentences that know where they come from. */
export interface WrittenLetter {
  readonly body: readonly WrittenBlock[];
  readonly subject: readonly Sentence[];
}

export const writtenLetter = (letter: Letter, told: Told): WrittenLetter => ({
  body: writeBody(letter, told),
  subject: writtenLine(letter, letter.subject, told),
});

/** The letter as one text from "Dear" to the name, as it stands in the box where it is edited. */
export const editableText = ({ blocks }: Pick<LetterDocument, 'blocks'>): string => {
  const marks = marksOf(blocks);
  return blocks
    .map(({ kind, text }, at) => {
      const follows = kind !== 'paragraph' && blocks[at - 1]?.kind === kind;
      return `${at === 0 ? '' : follows ? '\n' : '\n\n'}${marks[at]}${text}`;
    })
    .join('');
};

/** A text that was edited, as paragraphs, items and points. */
export const editedBlocks = (words: string): SentBlock[] =>
  words.split(/\n{2,}/).flatMap((paragraph) => {
    const lines = paragraph.split('\n').filter((one) => one.trim() !== '');
    const points = pointsAtStart(lines);
    const blocks = lines
      .slice(0, points)
      .map((line): SentBlock => ({ kind: 'point', text: withoutNumber(line) }));
    for (const line of lines.slice(points)) {
      const last = blocks.at(-1);
      if (line.startsWith('- ')) blocks.push({ kind: 'item', text: line.slice(2).trim() });
      else if (last?.kind === 'paragraph')
        blocks[blocks.length - 1] = { ...last, text: `${last.text}\n${line}` };
      else blocks.push({ kind: 'paragraph', text: line });
    }
    return blocks;
  });

/** The lines of law that an edited text no longer has. */
export const missingLaw = ({ lawLines }: Pick<LetterDocument, 'lawLines'>, words: string): string[] => {
  const plain = words.replaceAll(/\s+/g, ' ');
  return lawLines.filter((line) => !plain.includes(line.replaceAll(/\s+/g, ' ')));
};

/**
 * A letter as it is sent.
 * @param day the London day of the letter, YYYY-MM-DD
 * @param words the text from "Dear" to the name, where somebody has edited it
 */
export const letterDocument = (letter: Letter, told: Told, day: string, words?: string): LetterDocument => {
  const { body, subject } = writtenLetter(letter, told);
  const { greeting, closing } = courtesies(letter, told);
  const written: SentBlock[] = [
    { kind: 'paragraph', text: greeting },
    ...withoutLonePoints(body.map((block) => ({ kind: block.kind, text: blockText(block) }))),
    {
      kind: 'paragraph',
      text: [
        closing,
        linesOf(told.answers, 'name', 'your name')[0],
        ...(letter.group ? [letter.group.signs] : []),
      ].join('\n'),
    },
  ];
  return {
    sender: [
      ...linesOf(told.answers, 'name', 'your name'),
      ...linesOf(told.answers, 'address', 'your address'),
      ...contactLine(letter, told),
    ],
    day: told.blank ? handLine('the date') : formatDate(parseDay(day)),
    recipient: recipientLines(letter, told),
    subject: begun(subject.map(sentenceText).join(' ')),
    blocks: words === undefined ? written : editedBlocks(words),
    lawLines: body.flatMap(({ sentences }) => sentences.filter(isOfLaw).map(sentenceText)),
  };
};
