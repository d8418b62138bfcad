import type { VNode } from 'preact';
import type { ModuleShape } from './completion.ts';

/** What the script of this household reads from the page. */
export interface LearningOrder {
  /** Modules whose state is told: here where it is one, beside their links where it is a list. */
  readonly modules?: readonly ModuleShape[];
  readonly list?: true;
  /** Steps whose questions were answered right just now. */
  readonly right?: readonly string[];
  /** The page says already where this is kept. */
  readonly told?: true;
  /** It may wait until something is kept, or until the reader moves in the page; it starts the words to copy too. */
  readonly late?: true | undefined;
  /** The film that is read in words here. */
  readonly film?: string;
}

/**
 * The place where scripts tell what was done of a module on this device, and what is left. Nothing is sent; without
 * script, and on a page with exit-this-page, it stays empty.
 */
export const LearningRecord = ({ late, ...order }: LearningOrder): VNode => (
  <div
    class="fmh-learning-record"
    data-module="fmh-learning-record"
    data-late={late}
    data-order={JSON.stringify(order)}
    hidden
  />
);
