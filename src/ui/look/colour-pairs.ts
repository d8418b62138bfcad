/** Which colour stands on which, by their names in _colours.scss, and the least contrast that is good enough. */
export interface ColourPair {
  readonly text: string;
  readonly ground: string;
  /** 7 for running text, 4.5 for other text, 3 for shapes that say something. */
  readonly least: 7 | 4.5 | 3;
}

export const colourPairs: readonly ColourPair[] = [
  { text: 'ink', ground: 'white', least: 7 },
  { text: 'ink', ground: 'paper', least: 7 },
  { text: 'ink', ground: 'warm', least: 7 },
  { text: 'ink', ground: 'danger-paper', least: 7 },
  { text: 'ink', ground: 'focus', least: 7 },
  { text: 'ink', ground: 'accent', least: 7 },
  { text: 'quiet', ground: 'white', least: 7 },
  { text: 'quiet', ground: 'paper', least: 7 },
  { text: 'link', ground: 'white', least: 7 },
  { text: 'link', ground: 'paper', least: 7 },
  { text: 'link', ground: 'warm', least: 7 },
  { text: 'link', ground: 'danger-paper', least: 7 },
  { text: 'visited', ground: 'white', least: 7 },
  { text: 'visited', ground: 'paper', least: 7 },
  { text: 'deep', ground: 'white', least: 7 },
  { text: 'deep', ground: 'paper', least: 7 },
  { text: 'deepest', ground: 'paper', least: 7 },
  { text: 'white', ground: 'deep', least: 7 },
  { text: 'white', ground: 'deepest', least: 7 },
  { text: 'danger', ground: 'danger-paper', least: 7 },
  { text: 'white', ground: 'danger', least: 7 },
  { text: 'fault', ground: 'white', least: 7 },
  { text: 'white', ground: 'fault', least: 7 },
  { text: 'focus', ground: 'deep', least: 3 },
  // Captions.
  { text: 'white', ground: 'ink', least: 7 },
  { text: 'focus', ground: 'ink', least: 7 },
];
