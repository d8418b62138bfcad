/** A text as it was written, with its tokens still open: nothing here knows a day or a reader. */

export type Inline =
  | { readonly type: 'text'; readonly value: string }
  | { readonly type: 'strong' | 'emphasis'; readonly children: readonly Inline[] }
  | {
      readonly type: 'link';
      readonly url: string;
      readonly line: number;
      readonly children: readonly Inline[];
    }
  | { readonly type: 'token'; readonly token: InlineToken; readonly id: string; readonly line: number }
  | { readonly type: 'dated'; readonly condition: DateCondition; readonly children: readonly Inline[] };

/** What may stand inside a sentence: `{{limit:…}}`, `{{contact:…}}`, `{{phone:…}}`, `{{setting:…}}`, `{{drawing:…}}`, `[source:…]`. */
export type InlineToken = 'limit' | 'contact' | 'phone' | 'setting' | 'drawing' | 'source';

/** `from`: on that day and after; `until`: before that day. Days are YYYY-MM-DD, London. */
export interface DateCondition {
  readonly word: 'from' | 'until';
  readonly day: string;
}

export interface ListItem {
  readonly line: number;
  readonly blocks: readonly Block[];
}

export type Block =
  | { readonly type: 'paragraph'; readonly line: number; readonly children: readonly Inline[] }
  | {
      readonly type: 'heading';
      readonly line: number;
      readonly depth: 2 | 3;
      readonly id: string;
      readonly children: readonly Inline[];
    }
  | {
      readonly type: 'list';
      readonly line: number;
      readonly ordered: boolean;
      /** The number of the first item, where it is not 1: the list goes on behind something that stood between. */
      readonly start?: number;
      readonly items: readonly ListItem[];
    }
  | { readonly type: 'quote'; readonly line: number; readonly blocks: readonly Block[] }
  | {
      readonly type: 'table';
      readonly line: number;
      /** Which of the tables with these heads it is, from 1. */
      readonly nth: number;
      readonly head: ReadonlyArray<readonly Inline[]>;
      readonly rows: ReadonlyArray<ReadonlyArray<readonly Inline[]>>;
    }
  | {
      readonly type: 'dated';
      readonly line: number;
      readonly condition: DateCondition;
      readonly blocks: readonly Block[];
    }
  | {
      readonly type: 'audience';
      readonly line: number;
      readonly audience: readonly string[];
      readonly blocks: readonly Block[];
    };

export type Prose = readonly Block[];

/** Whether a dated text stands on this day. */
export const standsOn = ({ word, day }: DateCondition, today: string): boolean =>
  word === 'from' ? today >= day : today < day;
