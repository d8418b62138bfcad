import type { Snapshot } from '../../adapters/content/snapshot.ts';
import type { Language } from '../../ui/language.ts';
import { guideKind } from '../guides/index.ts';
import type { Lexicon, Token } from '../words/index.ts';
import type { Belief } from './discern.ts';

/** Who may be in danger is helped rather once too often, and rather with two helps than with the wrong one. */
export const inDangerBelief: Belief = {
  doubtful: 0.88,
  sure: 0.91,
  share: 0.06,
  byEar: true,
  byClause: true,
  learnsLists: false,
};
/** Nobody is sent away on a guess. */
export const elsewhereBelief: Belief = {
  doubtful: 0.5,
  sure: 0.6,
  share: 0.2,
  byEar: false,
  byClause: false,
  learnsLists: true,
};

/** What guides without danger are asked, and what all guides are asked, each read once. */
export const ownQuestions = (
  snapshot: Snapshot,
  language: Language,
  lexicon: Lexicon,
): [calm: Token[][], all: Token[][]] => {
  const guides = snapshot.list(guideKind, language).map(({ item }) => ({
    calm: item.danger.length === 0,
    asked: item.words.map((line) => lexicon.read(line)),
  }));
  return [
    guides.filter(({ calm }) => calm).flatMap(({ asked }) => asked),
    guides.flatMap(({ asked }) => asked),
  ];
};
