import { getDocumentProxy } from 'unpdf';

/** A tag of a PDF with what it holds: `Artifact` is not among them. */
export interface Tagged {
  readonly role: string;
  readonly text: string;
}

interface Node {
  readonly role?: string;
  readonly type?: string;
  readonly id?: string;
  readonly children?: readonly Node[];
}

/** Every piece of marked text of a page, by the id under which its tag names it. */
const piecesOf = (
  items: ReadonlyArray<{ type?: string; id?: string; str?: string }>,
): Map<string, string> => {
  const pieces = new Map<string, string>();
  const open: Array<string | undefined> = [];
  for (const { type, id, str } of items)
    if (type?.startsWith('beginMarkedContent')) open.push(id ?? open.at(-1));
    else if (type === 'endMarkedContent') open.pop();
    else {
      const inside = open.at(-1);
      if (inside !== undefined) pieces.set(inside, (pieces.get(inside) ?? '') + (str ?? ''));
    }
  return pieces;
};

const blockRoles = new Set(['P', 'H1', 'H2', 'LI', 'TH', 'TD', 'Span']);

function* blocksIn(node: Node, pieces: Map<string, string>): Generator<Tagged> {
  if (node.role && blockRoles.has(node.role)) yield { role: node.role, text: textIn(node, pieces) };
  else for (const child of node.children ?? []) yield* blocksIn(child, pieces);
}

const textIn = (node: Node, pieces: Map<string, string>): string =>
  node.type === 'content'
    ? (pieces.get(node.id ?? '') ?? '')
    : (node.children ?? []).map((child) => textIn(child, pieces)).join(' ');

/** A tagged PDF as it is read aloud: its blocks in the order of the tags, with their text. */
export const readAloud = async (pdf: Buffer): Promise<Tagged[]> => {
  const document = await getDocumentProxy(new Uint8Array(pdf));
  const blocks: Tagged[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent({ includeMarkedContent: true });
    const tree: Node | null = await page.getStructTree();
    if (tree) blocks.push(...blocksIn(tree, piecesOf(items)));
  }
  return blocks;
};

/** Letters alone: where a line breaks tells nothing, and neither does a mark that was drawn beside its letter. */
export const withoutSpaces = (text: string): string => text.replaceAll(/[\s\p{Cc}]+/gu, '');
