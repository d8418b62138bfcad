import { sentencesOf } from '../words/index.ts';

/** Of a longer text its beginning and its end are read: people ask there, and work stays bounded. */
const longest = 1_000;

const gap = ' … ';

/** Control characters and marks that turn the direction of text: they change how a page reads. */
const unseen = /[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Zl}\p{Zp}]/gu;

/** As many units at each end as the longest question may have, should each character have two and a space beside it. */
const atEachEnd = longest * 4;

const oneLine = (text: string): string =>
  text.toWellFormed().replace(unseen, ' ').replace(/\s+/g, ' ').trim();

/** Of what lies between, so many characters are looked through for danger, in pieces that overlap. */
const mostBetween = 1_500;
const pieceLength = 300;
const overlap = 75;

/** What somebody typed, as it is read. */
export interface Question {
  /**
   * As it may be shown again: one line, no invisible marks, at most 1,000 characters. Of more, half is the beginning and
   * half the end.
   */
  readonly query: string;
  /** Its sentences where it has several: danger that is told in one is not less for what the others say. */
  readonly sentences: readonly string[];
  /** What lay between, in pieces and their sentences: nothing but danger is looked for there. */
  readonly between: readonly string[];
}

const piecesOf = (characters: readonly string[]): string[] => {
  const step = pieceLength - overlap;
  return Array.from({ length: Math.ceil(Math.min(characters.length, mostBetween) / step) }, (_, at) =>
    characters.slice(at * step, at * step + pieceLength).join(''),
  );
};

/** More than these are hardly sentences, and would take too long. */
const mostSentences = 24;

const severalIn = (text: string): string[] => {
  const sentences = sentencesOf(text);
  return sentences.length < 2 ? [] : sentences.slice(0, mostSentences);
};

const questionOf = (query: string, pieces: readonly string[]): Question => ({
  query,
  sentences: severalIn(query),
  between: pieces.flatMap((piece) => [piece, ...severalIn(piece)]),
});

/** Never fails; nothing but marks and spaces gives the empty text. */
export const readQuestion = (typed: string): Question => {
  const bounded = typed.length > 2 * atEachEnd ? typed.slice(0, atEachEnd) + typed.slice(-atEachEnd) : typed;
  const characters = [...oneLine(bounded)];
  if (characters.length <= longest) return questionOf(characters.join(''), []);
  const half = Math.floor((longest - gap.length) / 2);
  return questionOf(
    oneLine(characters.slice(0, half).join('') + gap + characters.slice(-half).join('')),
    piecesOf(characters.slice(half - overlap, -half + overlap)),
  );
};

/** The question alone: see `Question`. */
export const cleanQuestion = (typed: string): string => readQuestion(typed).query;
