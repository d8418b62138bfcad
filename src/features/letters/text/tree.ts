/** What is asked before anything else: court papers; a home shared with the person; somebody to get away from. */
export const harms = ['court', 'shared', 'away'] as const;
export type Harm = (typeof harms)[number];

/** One thing that a condition asks. */
export type Term =
  /** Somebody has answered it, and not with "I am not sure". */
  | { readonly kind: 'answered'; readonly name: string }
  /** More than one option was chosen, or more than one entry told. */
  | { readonly kind: 'several'; readonly name: string }
  /** One of the options was chosen. */
  | { readonly kind: 'is'; readonly name: string; readonly option: string }
  /** A limit of the law is for this home on this day, may be, or has passed. */
  | { readonly kind: 'limit'; readonly how: 'stands' | 'maybe' | 'late'; readonly limit: string }
  /** What was asked before the letter, because it could harm, is so: court papers; a home shared with the person. */
  | { readonly kind: 'harm'; readonly harm: Harm }
  /** The letter is printed with gaps to fill by hand. */
  | { readonly kind: 'blank' };

/** Terms joined by "and" or by "or", never by both: nobody has to think about brackets. */
export interface Condition {
  readonly joined: 'and' | 'or';
  readonly terms: ReadonlyArray<{ readonly not: boolean; readonly term: Term }>;
}

/** What stands in a line of a letter. */
export type Piece =
  | { readonly kind: 'words'; readonly words: string }
  /** An answer, or a visible line to fill by hand where there is none. */
  | {
      readonly kind: 'gap';
      readonly name: string /** A day with its "on", a month with its "in". */;
      readonly on?: true;
    }
  /** One form for one thing, another for several; a third where nobody knows how many are filled in by hand. */
  | {
      readonly kind: 'number';
      readonly name: string;
      readonly one: string;
      readonly many: string;
      readonly blank: string;
    }
  /** "by Thursday 3 December 2026": the end of a limit; or its length: "10 working days". */
  | { readonly kind: 'by' | 'length'; readonly limit: string }
  /** Names a source of the letter; nothing of it is printed. */
  | { readonly kind: 'source'; readonly id: string }
  | {
      readonly kind: 'if';
      readonly condition: Condition;
      readonly met: readonly Piece[];
      readonly unmet: readonly Piece[];
    };

/** What stands in a letter from top to bottom. */
export type Part =
  /** A point is an item with a number. */
  | {
      readonly kind: 'paragraph' | 'item' | 'point';
      readonly pieces: readonly Piece[];
      readonly line: number;
    }
  | {
      readonly kind: 'if';
      readonly condition: Condition;
      readonly met: readonly Part[];
      readonly unmet: readonly Part[];
      readonly line: number;
    }
  /** The same for every entry of a list, or for every option that was chosen. */
  | { readonly kind: 'each'; readonly list: string; readonly parts: readonly Part[]; readonly line: number };
