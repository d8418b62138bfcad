/** One word of a question or a text, as it is recognised. Words that mean nothing at all are left out. */
export interface Token {
  readonly word: string;
  /** Its stem first, then the stems of what it may have been meant for. */
  readonly stems: readonly string[];
  /** The senses in which it stands here, by itself or as part of a phrase. */
  readonly senses: Set<string>;
  /** A word such as out, off or not: it counts in phrases, and only in the order written. */
  readonly small: boolean;
  /** How many words with a meaning stand before it. */
  readonly place: number;
  /** It stands in a phrase that means one thing only, so by itself it says nothing. */
  absorbed: boolean;
}

/** What a word of a phrase may be: stems, and senses by name. */
export interface Unit {
  readonly stem: string;
  readonly sense?: string;
  readonly small: boolean;
}

/** Words that mean something when they stand near each other. */
export interface Phrase {
  readonly units: readonly Unit[];
  /** Small words count only where they are written, so the order matters as soon as there is one. */
  readonly ordered: boolean;
  /** Nothing else may have been typed. */
  readonly whole: boolean;
}

const fits = (unit: Unit, token: Token): boolean =>
  token.stems.includes(unit.stem) || (unit.sense !== undefined && token.senses.has(unit.sense));

const inOrder = (
  phrase: Phrase,
  tokens: readonly Token[],
  start: number,
  gap: number,
): number[] | undefined => {
  const positions = [start];
  for (const unit of phrase.units.slice(1)) {
    const last = positions.at(-1) ?? start;
    let found = -1;
    for (let at = last + 1; at <= last + gap && at < tokens.length && found < 0; at += 1) {
      const token = tokens[at];
      if (token && fits(unit, token)) found = at;
    }
    if (found < 0) return undefined;
    positions.push(found);
  }
  return positions;
};

/** The nearest place in one direction where a word of the phrase stands, not farther than it may. */
const nextTo = (unit: Unit, tokens: readonly Token[], walk: Walk, taken: readonly number[]): number => {
  const anchor = tokens[walk.start]?.place ?? 0;
  for (let at = walk.start + walk.step; at >= 0 && at < tokens.length; at += walk.step) {
    const token = tokens[at];
    if (!token || Math.abs(token.place - anchor) > walk.reach) return -1;
    if (!taken.includes(at) && fits(unit, token)) return at;
  }
  return -1;
};

interface Walk {
  readonly start: number;
  readonly step: 1 | -1;
  readonly reach: number;
}

const near = (
  phrase: Phrase,
  tokens: readonly Token[],
  start: number,
  slack: number,
): number[] | undefined => {
  const reach = phrase.units.length - 1 + slack;
  const positions = [start];
  for (const unit of phrase.units.slice(1)) {
    const after = nextTo(unit, tokens, { start, step: 1, reach }, positions);
    const before = nextTo(unit, tokens, { start, step: -1, reach }, positions);
    if (after < 0 && before < 0) return undefined;
    positions.push(before < 0 || (after >= 0 && after - start <= start - before) ? after : before);
  }
  const places = positions.map((at) => tokens[at]?.place ?? 0);
  return Math.max(...places) - Math.min(...places) <= reach ? positions : undefined;
};

/** How freely phrases are recognised. */
export interface Closeness {
  /** Words in between that do not matter, where the order is free. */
  readonly slack: number;
  /** How far the next word may stand from the last, where the order is fixed: 1 is side by side. */
  readonly gap: number;
  /** Every phrase counts only side by side, as written. */
  readonly strict?: boolean;
}

/**
 * Where a phrase stands: positions of its words, or nothing.
 * @param starts positions at which its first word stands
 */
const findPhrase = (
  phrase: Phrase,
  tokens: readonly Token[],
  starts: Iterable<number>,
  { slack, gap, strict = false }: Closeness,
): number[] | undefined => {
  if (phrase.whole && tokens.length !== phrase.units.length) return undefined;
  for (const start of starts) {
    const found =
      strict || phrase.ordered
        ? inOrder(phrase, tokens, start, strict ? 1 : gap)
        : near(phrase, tokens, start, slack);
    if (found) return found;
  }
  return undefined;
};

interface Shelved<Value> {
  readonly phrase: Phrase;
  readonly value: Value;
}

/** An entry, and of each of its words the keys of which one must stand in the text. */
interface Kept<Value> extends Shelved<Value> {
  readonly keys: ReadonlyArray<readonly string[]>;
}

/** A phrase that stands in a text, and where each of its words does. */
export interface FoundPhrase<Value> extends Shelved<Value> {
  readonly positions: readonly number[];
}

/** The keys of that word of an entry which the fewest entries have; small words come last. */
const rarestOf = <Value>(
  { phrase, keys }: Kept<Value>,
  counts: ReadonlyMap<string, number>,
): readonly string[] => {
  let rarest: readonly string[] = [];
  let least = Number.POSITIVE_INFINITY;
  for (const [at, own] of keys.entries()) {
    let most = 0;
    for (const key of own) most = Math.max(most, counts.get(key) ?? 0);
    const load = most + (phrase.units[at]?.small ? 1e6 : 0);
    if (load >= least) continue;
    least = load;
    rarest = own;
  }
  return rarest;
};

/** Many phrases, of which only those are tried that share their rarest word with the text. */
export class PhraseBook<Value> {
  readonly #byKey = new Map<string, Array<Kept<Value>>>();

  constructor(entries: ReadonlyArray<Shelved<Value>>) {
    const counts = new Map<string, number>();
    const all = entries.map(({ phrase, value }): Kept<Value> => {
      const keys = phrase.units.map(keysOf);
      for (const own of keys) for (const key of own) counts.set(key, (counts.get(key) ?? 0) + 1);
      return { phrase, value, keys };
    });
    for (const entry of all)
      for (const key of rarestOf(entry, counts)) {
        const shelf = this.#byKey.get(key);
        if (shelf) shelf.push(entry);
        else this.#byKey.set(key, [entry]);
      }
  }

  /**
   * Every phrase that stands in the text, with the positions of its words.
   * @param places where the words of the text stand, where that is known already: see `placesOf`
   */
  find(
    tokens: readonly Token[],
    closeness: Closeness,
    places: Places = placesOf(tokens),
  ): Array<FoundPhrase<Value>> {
    const tried = new Set<Phrase>();
    const found: Array<FoundPhrase<Value>> = [];
    for (const key of places.keys()) {
      const shelf = this.#byKey.get(key);
      if (!shelf) continue;
      for (const { phrase, value, keys } of shelf) {
        // Most phrases have a word that the text has not: those cost next to nothing.
        if (!mayStand(keys, places) || tried.has(phrase)) continue;
        tried.add(phrase);
        const starts = new Set((keys[0] ?? []).flatMap((own) => places.get(own) ?? []));
        const positions = findPhrase(phrase, tokens, starts, closeness);
        if (positions) found.push({ value, phrase, positions });
      }
    }
    return found;
  }
}

/** Where each stem and sense of a text stands. */
export type Places = ReadonlyMap<string, readonly number[]>;

/** Reads where each stem and sense stands, once for many books; a sense that is added later is not in it. */
export const placesOf = (tokens: readonly Token[]): Places => {
  const places = new Map<string, number[]>();
  const note = (key: string, at: number): void => {
    const list = places.get(key);
    if (list) list.push(at);
    else places.set(key, [at]);
  };
  for (const [at, { stems, senses }] of tokens.entries()) {
    for (const stem of stems) note(stem, at);
    for (const sense of senses) note(senseKey(sense), at);
  }
  return places;
};

const senseKeys = new Map<string, string>();

/** The key of a sense beside stems: no stem begins with this mark. Made once for each, for it is asked very often. */
export const senseKey = (sense: string): string => {
  const before = senseKeys.get(sense);
  if (before !== undefined) return before;
  const made = `§${sense}`;
  senseKeys.set(sense, made);
  return made;
};

/** Whether each word of a phrase stands somewhere: asked hundreds of times of every question, so nothing is made for it. */
const mayStand = (words: ReadonlyArray<readonly string[]>, places: Places): boolean => {
  for (const [key = '', other] of words)
    if (!places.has(key) && (other === undefined || !places.has(other))) return false;
  return true;
};

const keysOf = (unit: Unit): string[] =>
  unit.sense === undefined ? [unit.stem] : [unit.stem, senseKey(unit.sense)];
