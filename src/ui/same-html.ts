import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';

// For tests alone: says of two pieces of markup whether a browser would show and read out the same.

type Node = DefaultTreeAdapterTypes.ChildNode;

/** Elements that stand in a line of text; space beside all others means nothing. */
const inline = new Set(['a', 'abbr', 'b', 'code', 'em', 'i', 'span', 'strong', 'sup']);

interface Writing {
  readonly lines: string[];
  /** Space was seen that means something only if more text follows in this line. */
  space: boolean;
  lineStart: boolean;
}

const writeText = (writing: Writing, text: string): void => {
  for (const part of text.split(/([ \t\n\f\r]+)/)) {
    if (part === '') continue;
    if (/^[ \t\n\f\r]/.test(part)) {
      writing.space = !writing.lineStart;
      continue;
    }
    writing.lines.push(`${writing.space ? '␠' : ''}${part}`);
    writing.space = false;
    writing.lineStart = false;
  }
};

const breakLine = (writing: Writing): void => {
  writing.space = false;
  writing.lineStart = true;
};

const writeNode = (writing: Writing, node: Node): void => {
  if ('value' in node && node.nodeName === '#text') {
    writeText(writing, node.value);
    return;
  }
  if (!('tagName' in node)) return;
  const isBlock = !inline.has(node.tagName);
  if (isBlock) breakLine(writing);
  const attributes = node.attrs.map(({ name, value }) => {
    const tidy =
      name === 'class' || name === 'aria-describedby' ? value.trim().split(/\s+/).join(' ') : value;
    return `${name}=${JSON.stringify(tidy)}`;
  });
  writing.lines.push(`<${[node.tagName, ...attributes.sort()].join(' ')}>`);
  if (node.tagName === 'textarea')
    for (const child of node.childNodes)
      writing.lines.push('value' in child ? JSON.stringify(child.value) : '');
  else for (const child of node.childNodes) writeNode(writing, child);
  if (isBlock) breakLine(writing);
  writing.lines.push(`</${node.tagName}>`);
};

/**
 * Markup in one form: attributes sorted, space collapsed as a browser collapses it.
 * @returns one line a tag or word, so that a difference is easy to read
 */
export const inOneForm = (html: string): string => {
  const writing: Writing = { lines: [], space: false, lineStart: true };
  for (const node of parseFragment(html).childNodes) writeNode(writing, node);
  return writing.lines.join('\n');
};
