/** Words on ground, as the drawings use them (slides/paint.typ); large and small alike must reach 7:1. */
export const wordPairs: ReadonlyArray<{
  readonly where: string;
  readonly words: string;
  readonly ground: string;
}> = [
  { where: 'running words on paper', words: 'ink', ground: 'paper' },
  { where: 'running words on white', words: 'ink', ground: 'white' },
  { where: 'running words on the warm ground', words: 'ink', ground: 'warm' },
  { where: 'running words on the accent', words: 'ink', ground: 'accent' },
  { where: 'headings on paper', words: 'deep', ground: 'paper' },
  { where: 'headings on white', words: 'deep', ground: 'white' },
  { where: 'quiet words on paper', words: 'quiet', ground: 'paper' },
  { where: 'white on deep', words: 'white', ground: 'deep' },
  { where: 'white on deepest', words: 'white', ground: 'deepest' },
  { where: 'the accent on deepest', words: 'accent', ground: 'deepest' },
  { where: 'deepest on the accent', words: 'deepest', ground: 'accent' },
  { where: 'deepest on the warm ground', words: 'deepest', ground: 'warm' },
];

export const leastContrast = 7;

/** Reads `#let name = rgb("#rrggbb")` from a drawing. */
export const readColours = (drawing: string): Map<string, string> =>
  new Map(
    [...drawing.matchAll(/^#let ([a-z]+) = rgb\("(#[0-9a-f]{6})"\)/gm)].map(([, name = '', colour = '']) => [
      name,
      colour,
    ]),
  );

const luminance = (colour: string): number => {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

/** Contrast of two colours (`#rrggbb`) as WCAG counts it: 1 to 21. */
export const contrastOf = (one: string, other: string): number => {
  const [lighter = 0, darker = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (lighter + 0.05) / (darker + 0.05);
};

/** Every pair of words and ground that is too weak, or whose colour is not there. */
export const contrastFaults = (drawing: string): string[] => {
  const colours = readColours(drawing);
  return wordPairs.flatMap(({ where, words, ground }) => {
    const [one, other] = [colours.get(words), colours.get(ground)];
    if (!one || !other) return [`${where}: the colour "${one ? ground : words}" is not in paint.typ`];
    const contrast = contrastOf(one, other);
    return contrast < leastContrast
      ? [`${where}: contrast ${contrast.toFixed(1)}; expected ${leastContrast} or more`]
      : [];
  });
};
