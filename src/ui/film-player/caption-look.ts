/** Under this name a device keeps how its reader wants captions, for all films. */
export const captionLookKey = 'fmh-captions';

/** Each with the words on its button, from the smallest on. */
export const captionSizes = [
  ['small', 'Small'],
  ['medium', 'Medium'],
  ['large', 'Large'],
  ['largest', 'Largest'],
] as const;

/** Text on ground; film-player.scss says the colours, and each pair has a contrast of 7 or more. */
export const captionColours = [
  ['light', 'White on black'],
  ['yellow', 'Yellow on black'],
  ['dark', 'Black on white'],
  ['sun', 'Black on yellow'],
] as const;

export const captionPlaces = [
  ['bottom', 'Bottom'],
  ['top', 'Top'],
  ['under', 'Under the picture'],
] as const;

export interface CaptionLook {
  /** The language in which captions show; empty where they are off. */
  readonly show: string;
  readonly size: (typeof captionSizes)[number][0];
  readonly colour: (typeof captionColours)[number][0];
  /** Empty where nobody has chosen: then it is where it fits. */
  readonly place: CaptionPlace | '';
}

export type CaptionPlace = (typeof captionPlaces)[number][0];

/** On a picture that is less wide than this captions would hide what is written in it. CSS pixels. */
const narrow = 480;

/** Where captions stand: where the reader has chosen, and else where they hide least. */
export const captionPlaceIn = ({ place }: CaptionLook, width: number): CaptionPlace =>
  place || (width < narrow ? 'under' : 'bottom');

const oneOf = <Value extends string>(
  options: ReadonlyArray<readonly [Value, string]>,
  value: unknown,
  otherwise: Value,
): Value => options.find(([name]) => name === value)?.[0] ?? otherwise;

/**
 * How captions were wanted the last time.
 *
 * @param text what was kept; nothing and nonsense are the same as never changed
 * @param languages those in which this film has captions, the best first: other ones cannot be shown
 */
export const readCaptionLook = (text: string | null, languages: readonly string[]): CaptionLook => {
  let kept: Record<string, unknown> = {};
  try {
    kept = Object(JSON.parse(text || '{}'));
  } catch {
    // Nonsense: as if nothing was kept.
  }
  const [best = ''] = languages;
  const { show } = kept;
  return {
    show: show === '' ? '' : (languages.find((language) => language === show) ?? best),
    size: oneOf(captionSizes, kept.size, 'medium'),
    colour: oneOf(captionColours, kept.colour, 'light'),
    place: oneOf<CaptionLook['place']>(captionPlaces, kept.place, ''),
  };
};

/** The text to keep. */
export const writeCaptionLook = (look: CaptionLook): string => JSON.stringify(look);
