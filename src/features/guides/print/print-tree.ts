import type { Snapshot } from '../../../adapters/content/snapshot.ts';
import { plainInline } from '../../../ui/prose/plain-text.ts';
import { type Block, type Inline, type Prose, standsOn } from '../../../ui/prose/tree.ts';
import { type Contact, contactKind } from '../../contacts/index.ts';
import { dangerView } from '../../danger/index.ts';
import { limitText } from '../../deadlines/index.ts';
import type { SiteFacts } from '../../feature.ts';
import { audienceWords } from '../audiences.ts';
import { drawingKind } from '../drawings/drawing-kind.ts';

/** A text as the printing template reads it: every token has become words. */
export type PrintInline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'strong' | 'emphasis'; readonly parts: readonly PrintInline[] }
  | { readonly kind: 'link'; readonly url: string; readonly parts: readonly PrintInline[] }
  | { readonly kind: 'mark'; readonly text: string };

export type PrintBlock =
  | { readonly kind: 'paragraph'; readonly parts: readonly PrintInline[] }
  | { readonly kind: 'heading'; readonly depth: number; readonly parts: readonly PrintInline[] }
  | {
      readonly kind: 'list';
      readonly ordered: boolean;
      /** The number of the first item; 1 unless it is given. */
      readonly start?: number;
      readonly items: ReadonlyArray<readonly PrintBlock[]>;
    }
  | { readonly kind: 'quote'; readonly blocks: readonly PrintBlock[] }
  | { readonly kind: 'only'; readonly title: string; readonly blocks: readonly PrintBlock[] }
  | {
      readonly kind: 'table';
      readonly head: ReadonlyArray<readonly PrintInline[]>;
      readonly rows: ReadonlyArray<ReadonlyArray<readonly PrintInline[]>>;
    }
  | { readonly kind: 'drawing'; readonly svg: string; readonly alt: string }
  /** Somebody who can help, in one line. */
  | { readonly kind: 'brief'; readonly name: string; readonly way: string }
  | {
      readonly kind: 'contact';
      readonly id: string;
      readonly name: string;
      readonly lines: readonly string[];
    };

export interface PrintParts {
  readonly snapshot: Snapshot;
  readonly site: SiteFacts;
  readonly sources: ReadonlyArray<{ readonly id: string }>;
}

const text = (words: string): PrintInline => ({ kind: 'text', text: words });

const limitWords = (id: string, { snapshot }: PrintParts): PrintInline[] => {
  const words = limitText(snapshot, id);
  if (!words) return [];
  const strong: PrintInline = { kind: 'strong', parts: [text(words.text)] };
  const source = words.version.sources[0];
  if (!words.checkThis || !source) return [strong];
  return [strong, text(' ('), { kind: 'link', url: source.url, parts: [text('check this')] }, text(')')];
};

const settingWords = (name: string, { site }: PrintParts): string => {
  if (name === 'operator') return site.operator;
  if (name === 'data-controller') return site.dataController;
  return name === 'contact' ? (site.contact ?? '') : '';
};

const tokenParts = (token: string, id: string, parts: PrintParts): PrintInline[] => {
  const contact = parts.snapshot.find(contactKind, id);
  switch (token) {
    case 'limit':
      return limitWords(id, parts);
    case 'contact':
      return contact ? [{ kind: 'link', url: contact.web, parts: [text(contact.name)] }] : [];
    case 'phone':
      return contact?.phone ? [{ kind: 'strong', parts: [text(contact.phone)] }] : [];
    case 'source': {
      const number = parts.sources.findIndex((source) => source.id === id) + 1;
      return number > 0 ? [{ kind: 'mark', text: String(number) }] : [];
    }
    default:
      return [text(settingWords(id, parts))];
  }
};

const absolute = (url: string, { site }: PrintParts): string =>
  url.startsWith('/') ? `${site.publicUrl}${url}` : url;

const inline = (node: Inline, parts: PrintParts): PrintInline[] => {
  switch (node.type) {
    case 'text':
      return [text(node.value)];
    case 'strong':
    case 'emphasis':
      return [{ kind: node.type, parts: inlines(node.children, parts) }];
    case 'link': {
      const words = inlines(node.children, parts);
      // On paper a place in the same page leads nowhere.
      return node.url.startsWith('#')
        ? words
        : [{ kind: 'link', url: absolute(node.url, parts), parts: words }];
    }
    case 'token':
      return tokenParts(node.token, node.id, parts);
    case 'dated':
      return standsOn(node.condition, parts.snapshot.day) ? inlines(node.children, parts) : [];
  }
};

const inlines = (nodes: readonly Inline[], parts: PrintParts): PrintInline[] =>
  nodes.flatMap((node) => inline(node, parts));

const contactLines = ({
  what,
  phone,
  cost,
  hours,
  text: byText,
  relay,
  bsl,
  online,
  web,
}: Contact): string[] => [
  ...new Set(
    [
      what,
      phone ? `Phone ${phone}${cost ? `, ${cost}` : ''}` : undefined,
      hours ? `Open: ${hours}` : undefined,
      byText ? `By text: ${byText}` : undefined,
      relay ? `Relay UK: ${relay}` : undefined,
      bsl ? `In sign language: ${bsl}` : undefined,
      online,
      web,
    ].filter((line) => line !== undefined),
  ),
];

/** What cannot wait, for the head of a printed page: who to ring now. */
export const printDanger = (id: string, { snapshot }: PrintParts): PrintBlock[] => {
  const view = dangerView(snapshot, id);
  if (!view) return [];
  const { danger, contacts } = view;
  return [
    { kind: 'paragraph', parts: [{ kind: 'strong', parts: [text(danger.title)] }] },
    {
      kind: 'list',
      ordered: false,
      items: danger.steps.map((step) => [{ kind: 'paragraph', parts: [text(step)] }]),
    },
    ...contacts.map(
      (contact): PrintBlock => ({
        kind: 'contact',
        id: contact.id,
        name: contact.name,
        lines: contactLines(contact),
      }),
    ),
  ];
};

/** The same in two lines: what it is, and the first to ring. */
export const printDangerBriefly = (id: string, { snapshot }: PrintParts): PrintBlock[] => {
  const view = dangerView(snapshot, id);
  const first = view?.contacts[0];
  if (!view || !first) return [];
  return [
    { kind: 'paragraph', parts: [{ kind: 'strong', parts: [text(view.danger.title)] }] },
    { kind: 'brief', name: first.name, way: wayTo(first) },
  ];
};

/** The contact that is all of a paragraph, which then prints as a whole entry. */
const soleContact = (children: readonly Inline[], { snapshot }: PrintParts): Contact | undefined => {
  const said = children.filter((node) => node.type !== 'text' || node.value.trim() !== '');
  const [only] = said;
  return said.length === 1 && only?.type === 'token' && only.token === 'contact'
    ? snapshot.find(contactKind, only.id)
    : undefined;
};

/** The drawing that is all of a paragraph. */
const soleDrawing = (children: readonly Inline[], { snapshot }: PrintParts): PrintBlock | undefined => {
  const [only, ...others] = children.filter((node) => node.type !== 'text' || node.value.trim() !== '');
  if (others.length > 0 || only?.type !== 'token' || only.token !== 'drawing') return undefined;
  const drawing = snapshot.find(drawingKind, only.id);
  if (!drawing) return undefined;
  const { width, height, shapes, title, text: words } = drawing;
  return {
    kind: 'drawing',
    alt: `${title}. ${words}`,
    svg: `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-family="Atkinson Hyperlegible">${shapes}</svg>`,
  };
};

/** How to reach somebody, in as few words as they need. */
const wayTo = ({ phone, text: byText, online, web }: Contact): string =>
  [phone, byText ? `text ${byText}` : undefined, phone ? undefined : (online ?? web)]
    .filter((way) => way !== undefined)
    .join(', or ');

/** The same with those who help in a line each. */
export const briefly = (blocks: readonly PrintBlock[], snapshot: Snapshot): PrintBlock[] =>
  blocks.map((one): PrintBlock => {
    if (one.kind === 'list') return { ...one, items: one.items.map((item) => briefly(item, snapshot)) };
    if (one.kind === 'only') return { ...one, blocks: briefly(one.blocks, snapshot) };
    if (one.kind !== 'contact') return one;
    const contact = snapshot.find(contactKind, one.id);
    return contact ? { kind: 'brief', name: contact.name, way: wayTo(contact) } : one;
  });

const block = (node: Block, parts: PrintParts): PrintBlock[] => {
  switch (node.type) {
    case 'paragraph': {
      const contact = soleContact(node.children, parts);
      if (contact)
        return [{ kind: 'contact', id: contact.id, name: contact.name, lines: contactLines(contact) }];
      const drawing = soleDrawing(node.children, parts);
      if (drawing) return [drawing];
      const words = inlines(node.children, parts);
      return words.length > 0 ? [{ kind: 'paragraph', parts: words }] : [];
    }
    case 'heading':
      return [{ kind: 'heading', depth: node.depth, parts: [text(plainInline(node.children))] }];
    case 'list':
      return [
        {
          kind: 'list',
          ordered: node.ordered,
          ...(node.start === undefined ? {} : { start: node.start }),
          items: node.items.map((item) => printTree(item.blocks, parts)),
        },
      ];
    case 'quote':
      return [{ kind: 'quote', blocks: printTree(node.blocks, parts) }];
    case 'table':
      return [
        {
          kind: 'table',
          head: node.head.map((cell) => inlines(cell, parts)),
          rows: node.rows.map((row) => row.map((cell) => inlines(cell, parts))),
        },
      ];
    case 'audience':
      return [{ kind: 'only', title: audienceWords(node.audience), blocks: printTree(node.blocks, parts) }];
    case 'dated':
      return standsOn(node.condition, parts.snapshot.day) ? printTree(node.blocks, parts) : [];
  }
};

/** Turns a text into what the printing template reads, as it stands on the day of the snapshot. */
export const printTree = (prose: Prose, parts: PrintParts): PrintBlock[] =>
  prose.flatMap((node) => block(node, parts));
