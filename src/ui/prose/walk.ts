import type { Block, Inline, Prose } from './tree.ts';

/** Every inline node of a text, dated passages and all, in reading order, with the block it stands in. */
export function* inlines(prose: Prose): Generator<{ node: Inline; block: Block }> {
  for (const block of prose) {
    if ('children' in block) yield* within(block.children, block);
    else if (block.type === 'list') for (const item of block.items) yield* inlines(item.blocks);
    else if (block.type === 'table')
      for (const cells of [block.head, ...block.rows]) for (const cell of cells) yield* within(cell, block);
    else yield* inlines(block.blocks);
  }
}

function* within(nodes: readonly Inline[], block: Block): Generator<{ node: Inline; block: Block }> {
  for (const node of nodes) {
    yield { node, block };
    if ('children' in node) yield* within(node.children, block);
  }
}

type Heading = Extract<Block, { type: 'heading' }>;

/** Every heading of a text, those inside blocks too: the places that a link may lead to. */
export const headings = (prose: Prose): Heading[] =>
  prose.flatMap((block) => {
    if (block.type === 'heading') return [block];
    if (block.type === 'list') return block.items.flatMap((item) => headings(item.blocks));
    return 'blocks' in block ? headings(block.blocks) : [];
  });

/** Headings of level 2, in order: what "on this page" lists. */
export const sections = (prose: Prose): readonly Heading[] =>
  prose.flatMap((block) => (block.type === 'heading' && block.depth === 2 ? [block] : []));
