import type { Prose } from '../../ui/prose/tree.ts';

/** The blocks under the heading of level 2 with this number, from 0, without the heading. */
export const sectionOf = (prose: Prose, index: number): Prose => {
  const starts = prose.flatMap((block, at) => (block.type === 'heading' && block.depth === 2 ? [at] : []));
  const from = starts[index];
  return from === undefined ? [] : prose.slice(from + 1, starts[index + 1]);
};
