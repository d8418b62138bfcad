import type { Snapshot } from '../../adapters/content/snapshot.ts';
import type { Language } from '../../ui/language.ts';
import { filmStep } from '../../ui/learning-record/facts.ts';
import { chaptersKind, pictureKind } from './kinds.ts';

/** What a device keeps of a film: its lasting name, which making it watched, and how many seconds that takes. */
export interface FilmMaking {
  readonly step: string;
  readonly revision: string;
  readonly length: number;
}

/** The making of a film that is public now: its last chapter ends where it ends. */
export const filmMaking = (snapshot: Snapshot, film: string, language: Language): FilmMaking => ({
  step: filmStep(film),
  revision: snapshot.find(pictureKind, film)?.digest.slice(0, 12) ?? '',
  length: snapshot.find(chaptersKind, film, language)?.at(-1)?.end ?? 0,
});
