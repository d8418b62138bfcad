import { type Entry, entriesOf, optionsOf, textOf } from '../answers.ts';
import type { Letter } from '../letter-kind.ts';
import { type Field, NOT_SURE, type Question } from '../question.ts';
import type { Condition, Part, Piece } from '../text/tree.ts';
import { onOrIn } from '../told-day.ts';
import { isListLine, missingStop, withCapital } from './as-sentence.ts';
import { withDatedWords } from './dated-words.ts';
import { blankWords, gapWords } from './gap-words.ts';
import { answerTo, holds, restsOn, type Told } from './holds.ts';
import { SentenceMaker } from './sentence-maker.ts';
import { handLine, type Origin, type Run, type WrittenBlock } from './written.ts';

/** The question or field under a name, seen from inside a list or outside of one. */
export const askedUnder = (
  letter: Pick<Letter, 'questions'>,
  name: string,
  list?: string,
): Question | Field | undefined => {
  const questions = letter.questions;
  const fields = questions.flatMap((one) => (one.kind === 'list' && one.id === list ? one.fields : []));
  return fields.find(({ id }) => id === name) ?? questions.find(({ id }) => id === name);
};

/** The question that a list or a selection takes its entries from. */
export const listUnder = (letter: Pick<Letter, 'selections'>, name: string): string =>
  letter.selections[name]?.of ?? name;

/** So many entries of a list have room in a letter to fill by hand. */
const rowsByHand: readonly Entry[] = [{}, {}, {}];

/** The entries that stand under a name; of a question with several answers, one for each that was chosen. */
const entriesUnder = (name: string, told: Told): readonly Entry[] => {
  const answer = told.answers[name];
  return told.blank
    ? rowsByHand
    : [...entriesOf(answer), ...optionsOf(answer).map((one) => ({ [name]: one }))];
};

/** Whether a name stands for one thing: a list with one entry, one option. */
const isOne = (name: string, told: Told): boolean => entriesUnder(name, told).length === 1;

const numberWords = ({ name, one, many, blank }: Extract<Piece, { kind: 'number' }>, told: Told): string => {
  if (told.blank) return blank;
  return isOne(name, told) ? one : many;
};

/** A letter being written: what it is, what was told, and the list inside which it stands. */
interface Desk {
  readonly letter: Letter;
  readonly told: Told;
  readonly list?: string;
  /** What the text stands under: conditions that were met. */
  readonly under: readonly Origin[];
}

/** Inside a list an answer to a field is an answer to the list. */
const answered = ({ letter, list }: Desk, name: string): Origin => {
  const isField = letter.questions.some(
    (one) => one.kind === 'list' && one.id === list && one.fields.some(({ id }) => id === name),
  );
  return { kind: 'answer', question: isField && list !== undefined ? list : listUnder(letter, name) };
};

const originsOf = (condition: Condition, desk: Desk): Origin[] => {
  const { names, limits } = restsOn(condition);
  return [
    ...names.map((name) => answered(desk, name)),
    ...limits.map((limit): Origin => ({ kind: 'rule', limit })),
  ];
};

/**
 * Met conditions are reasons of what stands under them; what an unmet one leaves is a reason too, but claims nothing.
 * That nothing was answered is no answer, and "I am not sure" says nothing.
 */
const inside = (desk: Desk, condition: Condition, met: boolean): Desk => {
  if (!met || desk.told.blank === true) return desk;
  const told = (question: string): boolean => {
    const answer = desk.told.answers[question];
    return answer !== undefined && answer !== NOT_SURE;
  };
  const answers = originsOf(condition, desk).filter((one) => one.kind === 'answer' && told(one.question));
  return { ...desk, under: [...desk.under, ...answers] };
};

/** Words that somebody typed as they would say them: where they begin or end a sentence, they do so as sentences do. */
const isProse = (asked: Question | Field | undefined): boolean =>
  asked?.kind === 'text' || (asked?.kind === 'long-text' && !asked.verbatim);

const writeGap = ({ name, on }: Extract<Piece, { kind: 'gap' }>, desk: Desk, maker: SentenceMaker): void => {
  const { letter, told, under, list } = desk;
  const asked = askedUnder(letter, name, list);
  const answer = answerTo(name, told);
  const words = asked && gapWords(asked, answer);
  const what = asked ? blankWords(asked) : name;
  const begins = maker.isAtStart;
  if (on) {
    const before = `${onOrIn(textOf(answer))} `;
    maker.add({ text: begins ? withCapital(before) : before, by: 'words' }, [...under]);
  }
  if (words === undefined) maker.add({ text: handLine(what), by: 'hand' }, [...under, answered(desk, name)]);
  else {
    const text = begins && isProse(asked) ? withCapital(words) : words;
    maker.add({ text, by: 'answer' }, [...under, answered(desk, name)]);
  }
};

const writePiece = (piece: Piece, desk: Desk, maker: SentenceMaker): void => {
  const { told, under } = desk;
  switch (piece.kind) {
    case 'words':
      maker.words(piece.words, under);
      break;
    case 'source':
      maker.note({ kind: 'source', source: piece.id });
      break;
    case 'number':
      maker.add({ text: numberWords(piece, told), by: 'words' }, [...under]);
      break;
    case 'by':
    case 'length': {
      const fact = told.facts.get(piece.limit);
      const length = fact?.length ?? '';
      const by = told.blank ? `within ${length}` : (fact?.by ?? '');
      const origin: Origin = { kind: 'rule', limit: piece.limit };
      maker.add({ text: piece.kind === 'by' ? by : length, by: 'rule' }, [...under, origin]);
      break;
    }
    case 'gap':
      writeGap(piece, desk, maker);
      break;
    case 'if': {
      const met = holds(piece.condition, told);
      const next = inside(desk, piece.condition, met);
      for (const one of met ? piece.met : piece.unmet) writePiece(one, next, maker);
    }
  }
};

/** A paragraph that somebody typed, which begins and ends as sentences do. */
const sentenceRuns = (line: string): Run[] => {
  if (isListLine(line)) return [{ text: line, by: 'answer' }];
  const stop = missingStop(line);
  const typed: Run = { text: withCapital(line), by: 'answer' };
  return stop === '' ? [typed] : [typed, { text: stop, by: 'words' }];
};

/** A long answer that stands alone keeps its own paragraphs. */
const ownParagraphs = (part: Part, desk: Desk): WrittenBlock[] | undefined => {
  if (part.kind !== 'paragraph') return undefined;
  const [only, more] = part.pieces;
  if (more !== undefined || only?.kind !== 'gap') return undefined;
  const asked = askedUnder(desk.letter, only.name, desk.list);
  const answer = answerTo(only.name, desk.told);
  if (asked?.kind !== 'long-text' || typeof answer !== 'string' || answer === '') return undefined;
  return answer
    .split(/\n+/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => ({
      kind: 'paragraph',
      sentences: [
        {
          runs: asked.verbatim ? [{ text: line, by: 'answer' }] : sentenceRuns(line),
          origins: [...desk.under, answered(desk, only.name)],
        },
      ],
    }));
};

const writePart = (part: Part, desk: Desk): WrittenBlock[] => {
  if (part.kind === 'if') {
    const met = holds(part.condition, desk.told);
    const next = inside(desk, part.condition, met);
    return (met ? part.met : part.unmet).flatMap((one) => writePart(one, next));
  }
  if (part.kind === 'each') {
    const list = listUnder(desk.letter, part.list);
    return entriesUnder(part.list, desk.told).flatMap((entry) =>
      part.parts.flatMap((one) => writePart(one, { ...desk, list, told: { ...desk.told, entry } })),
    );
  }
  const own = ownParagraphs(part, desk);
  if (own) return own;
  const sentences = writeLine(part.pieces, desk);
  return sentences.length > 0 ? [{ kind: part.kind, sentences }] : [];
};

const writeLine = (pieces: readonly Piece[], desk: Desk) => {
  const maker = new SentenceMaker();
  for (const piece of pieces) writePiece(piece, desk, maker);
  return maker.done();
};

/** One line of a letter, such as its subject or what happens next. */
export const writtenLine = (letter: Letter, pieces: readonly Piece[], told: Told) =>
  writeLine(pieces, { letter: withDatedWords(letter, told.answers), told, under: [] });

/** The body of a letter from what was told: which sentences, with which words, and where each comes from. */
export const writeBody = (letter: Letter, told: Told): readonly WrittenBlock[] => {
  const desk: Desk = { letter: withDatedWords(letter, told.answers), told, under: [] };
  return letter.body.flatMap((part) => writePart(part, desk));
};
