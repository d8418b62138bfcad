export { filmAnswer, filmAnswerSchema } from './film-addresses.ts';
export { FilmView, filmMinutes } from './film-view.tsx';
export {
  captionsKind,
  chaptersKind,
  type Film,
  filmKind,
  scriptKind,
  soundKind,
  type TranscriptParagraph,
  transcriptKind,
} from './kinds.ts';
export { type SlideInWords, slidesInWords } from './slides-in-words.ts';
