export { type FilmAsked, filmQuery, isSeldomAsked } from './asked.ts';
export { captionsToday } from './captions-today.ts';
export { changedLimits } from './changed-limits.ts';
export { ChangedNotice } from './changed-notice.tsx';
export { deckOf, printDeck } from './deck/deck.ts';
export { filmAnswer, filmAnswerSchema } from './film-addresses.ts';
export { filmMaking } from './film-making.ts';
export { FilmView, filmMinutes } from './film-view.tsx';
export {
  captionsKind,
  chaptersKind,
  type Film,
  filmKind,
  pictureKind,
  scriptKind,
  soundKind,
  type TranscriptParagraph,
  transcriptKind,
} from './kinds.ts';
export { refuse, sendByRanges } from './send-by-ranges.ts';
export { changedInWords, type FilmInWords, filmInWords, readingMinutes } from './transcript/film-in-words.ts';
export { TranscriptLink } from './transcript/transcript-link.tsx';
