import type { Block, Inline, Prose } from './tree.ts';
import { standsOn } from './tree.ts';

/** What a token says as plain words; nothing where it says nothing. */
export type TokenWords = (token: string, id: string) => string;

const silent: TokenWords = () => '';

/** The words of a sentence without links and marks. */
export const plainInline = (nodes: readonly Inline[], words: TokenWords = silent, day?: string): string =>
  nodes
    .map((node) => {
      switch (node.type) {
        case 'text':
          return node.value;
        case 'token':
          return words(node.token, node.id);
        case 'dated':
          return day === undefined || standsOn(node.condition, day)
            ? plainInline(node.children, words, day)
            : '';
        default:
          return plainInline(node.children, words, day);
      }
    })
    .join('');

const plainBlock = (block: Block, words: TokenWords, day?: string): string[] => {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return [plainInline(block.children, words, day)];
    case 'list':
      return block.items.flatMap((item) => plainText(item.blocks, words, day));
    case 'quote':
    case 'audience':
      return plainText(block.blocks, words, day);
    case 'table':
      return [block.head, ...block.rows].map((row) =>
        row.map((cell) => plainInline(cell, words, day)).join('. '),
      );
    case 'dated':
      return day === undefined || standsOn(block.condition, day) ? plainText(block.blocks, words, day) : [];
  }
};

/** The text as plain paragraphs. With a day, only what stands on that day; without, everything. */
export const plainText = (prose: Prose, words: TokenWords = silent, day?: string): string[] =>
  prose.flatMap((block) => plainBlock(block, words, day)).filter((paragraph) => paragraph.trim() !== '');
