export { FilmView, filmMinutes } from './film-view.tsx';
export {
  captionsKind,
  chaptersKind,
  type Film,
  filmKind,
  soundKind,
  type TranscriptParagraph,
  transcriptKind,
} from './kinds.ts';
