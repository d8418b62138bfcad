import type { Snapshot } from '../../adapters/content/snapshot.ts';
import type { Language } from '../../ui/language.ts';
import { guideKind } from '../guides/index.ts';
import type { Belief } from './discern.ts';

/** Who may be in danger is helped rather once too often; and nobody is sent away on a guess. */
export const inDangerBelief: Belief = { doubtful: 0.05, sure: 0.8 };
export const elsewhereBelief: Belief = { doubtful: 0.006, sure: 0.45 };

/** What guides without danger are asked, and what all guides are asked. */
export const ownQuestions = (snapshot: Snapshot, language: Language): [calm: string[], all: string[]] => {
  const guides = snapshot.list(guideKind, language).map(({ item }) => item);
  const asked = (some: typeof guides): string[] => some.flatMap(({ words }) => words);
  return [asked(guides.filter(({ danger }) => danger.length === 0)), asked(guides)];
};
