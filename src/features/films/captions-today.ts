import type { Snapshot } from '../../adapters/content/snapshot.ts';
import type { Language } from '../../ui/language.ts';
import { type ChangedLimit, changedLimits } from './changed-limits.ts';
import { captionsKind, filmKind } from './kinds.ts';
import { type Cue, writeVtt } from './vtt.ts';

/** Seconds for which captions say that the law has changed. */
const warningLasts = 8;

/** Captions of a film that says something else than the law does begin by saying so. */
const withWarning = (cues: readonly Cue[], changed: readonly ChangedLimit[]): readonly Cue[] =>
  changed.length === 0
    ? cues
    : [
        {
          id: undefined,
          start: 0,
          end: warningLasts,
          text: `The law has changed since this film was made.\n${changed[0]?.title}: now ${changed[0]?.today}`,
        },
        ...cues,
      ];

/** The captions of a film as WebVTT, with the law of the snapshot; nothing where there is no such film. */
export const captionsToday = (snapshot: Snapshot, film: string, language: Language): string | undefined => {
  const found = snapshot.find(captionsKind, film, language);
  const about = snapshot.find(filmKind, film, language);
  return found && about ? writeVtt(withWarning(found, changedLimits(about, snapshot))) : undefined;
};
