/** What a key does in the player. */
export type Act =
  | readonly ['play' | 'captions' | 'sound' | 'full']
  /** Seconds, forward or back. */
  | readonly ['move', number]
  /** Steps on the list of speeds. */
  | readonly ['speed', number]
  /** 1 is the first chapter, 0 the beginning. */
  | readonly ['chapter', number];

/** Where the keyboard is: in something that is typed into, on something that is pressed, on the film itself. */
export type KeyPlace = 'field' | 'control' | 'film' | 'words';

export interface PressedKey {
  readonly key: string;
  readonly ctrlKey?: boolean;
  readonly altKey?: boolean;
  readonly metaKey?: boolean;
}

const acts: ReadonlyMap<string, Act> = new Map<string, Act>([
  [' ', ['play']],
  ['k', ['play']],
  ['j', ['move', -10]],
  ['l', ['move', 10]],
  ['arrowleft', ['move', -5]],
  ['arrowright', ['move', 5]],
  ['c', ['captions']],
  ['m', ['sound']],
  ['f', ['full']],
  ['<', ['speed', -1]],
  ['>', ['speed', 1]],
]);

/**
 * What a key asks for (WCAG 2.2, 2.1.4: keys of one letter work only while the player has the focus).
 * The space bar presses what can be pressed; on the film it and the arrows belong to the browser, whose own
 * buttons stand inside it.
 *
 * @returns nothing where the key is not ours
 */
export const actOf = ({ key, ctrlKey, altKey, metaKey }: PressedKey, place: KeyPlace): Act | undefined => {
  if (ctrlKey || altKey || metaKey || place === 'field') return undefined;
  if (key === ' ' && place !== 'words') return undefined;
  if (/^Arrow/.test(key) && place === 'film') return undefined;
  return /^\d$/.test(key) ? ['chapter', Number(key)] : acts.get(key.toLowerCase());
};

/** The keys, as the page tells them. */
export const keysInWords: ReadonlyArray<readonly [string, string]> = [
  ['k, space', 'play or stop'],
  ['j, l', '10 seconds back or on'],
  ['←, →', '5 seconds back or on'],
  ['0 to 9', 'the beginning, or that chapter'],
  ['<, >', 'slower, faster'],
  ['c', 'captions'],
  ['m', 'sound'],
  ['f', 'full screen'],
];
