import type { ComponentChildren, VNode } from 'preact';
import { StackedTable } from '../stacked-table/stacked-table.tsx';
import { plainInline } from './plain-text.ts';
import { type Block, type Inline, type Prose, standsOn } from './tree.ts';

/** What the tokens of a text mean for this page on this day. */
export interface ProseReader {
  /** London day, YYYY-MM-DD. */
  readonly day: string;
  /** The length of a limit in words, such as "10 working days". */
  limit(id: string): VNode;
  /** A whole entry: name, number, hours. */
  contact(id: string): VNode | null;
  /** The name of a contact inside a sentence. */
  contactName(id: string): VNode | null;
  phone(id: string): VNode | null;
  /** The small number that leads to the list of sources. */
  source(id: string): VNode | null;
  setting(name: string): VNode;
  /** A drawing with its alternative text. */
  drawing(id: string): VNode | null;
  /** Running text, with its hard words explained; not asked for headings, links and words to copy. */
  explained?(text: string): ComponentChildren;
  /** Words that stand before those of a heading, by its address. */
  beforeHeading?(id: string): string;
  /** Passages for others than this audience are left out. */
  readonly only?: string | undefined;
  /** How an audience is named: "Council tenants". */
  audience(names: readonly string[]): string;
  /** The box of words to copy, around a block quote. */
  quote(children: ComponentChildren): VNode;
}

/** The same reader, for words in which nothing may be explained: links, headings, words to copy. */
const unexplained = ({ explained: _, ...reader }: ProseReader): ProseReader => reader;

const InlineNodes = ({ nodes, reader }: { nodes: readonly Inline[]; reader: ProseReader }): VNode => (
  <>{nodes.map((node) => inlineNode(node, reader))}</>
);

const inlineNode = (node: Inline, reader: ProseReader): ComponentChildren => {
  switch (node.type) {
    case 'text':
      return reader.explained ? reader.explained(node.value) : node.value;
    case 'strong':
      return (
        <strong>
          <InlineNodes nodes={node.children} reader={reader} />
        </strong>
      );
    case 'emphasis':
      return (
        <em>
          <InlineNodes nodes={node.children} reader={reader} />
        </em>
      );
    case 'link':
      return (
        <a class="govuk-link" href={node.url}>
          <InlineNodes nodes={node.children} reader={unexplained(reader)} />
        </a>
      );
    case 'dated':
      return standsOn(node.condition, reader.day) ? (
        <InlineNodes nodes={node.children} reader={reader} />
      ) : null;
    case 'token':
      if (node.token === 'contact') return reader.contactName(node.id);
      if (node.token === 'drawing') return reader.drawing(node.id);
      return reader[node.token](node.id);
  }
};

/** A paragraph or list item that is nothing but one token. */
const soleToken = (nodes: readonly Inline[], token: 'contact' | 'drawing'): string | undefined => {
  const said = nodes.filter((node) => node.type !== 'text' || node.value.trim() !== '');
  const only = said[0];
  return said.length === 1 && only?.type === 'token' && only.token === token ? only.id : undefined;
};

/** A contact that stands alone shows the whole entry. */
const soleContact = (nodes: readonly Inline[]): string | undefined => soleToken(nodes, 'contact');

const isContactList = (block: Extract<Block, { type: 'list' }>): boolean =>
  block.items.every((item) => {
    const first = item.blocks[0];
    return (
      item.blocks.length === 1 && first?.type === 'paragraph' && soleContact(first.children) !== undefined
    );
  });

const Item = ({ blocks, reader }: { blocks: Prose; reader: ProseReader }): VNode => (
  <>
    {blocks.map((block) =>
      block.type === 'paragraph' ? (
        <InlineNodes nodes={block.children} reader={reader} />
      ) : (
        <BlockView block={block} reader={reader} />
      ),
    )}
  </>
);

const ListView = ({
  block,
  reader,
}: {
  block: Extract<Block, { type: 'list' }>;
  reader: ProseReader;
}): VNode => {
  const items = block.items.map((item) => {
    const first = item.blocks[0];
    const contact = first?.type === 'paragraph' ? soleContact(first.children) : undefined;
    return <li>{contact ? reader.contact(contact) : <Item blocks={item.blocks} reader={reader} />}</li>;
  });
  if (isContactList(block)) return <ul class="fmh-contacts">{items}</ul>;
  return block.ordered ? (
    <ol class="govuk-list govuk-list--number govuk-list--spaced" start={block.start}>
      {items}
    </ol>
  ) : (
    <ul class="govuk-list govuk-list--bullet">{items}</ul>
  );
};

const TableView = ({
  block,
  reader,
}: {
  block: Extract<Block, { type: 'table' }>;
  reader: ProseReader;
}): VNode => (
  <StackedTable
    labels={block.head.map((cell) => plainInline(cell, undefined, reader.day).trim())}
    nth={block.nth}
    head={block.head.map((cell) => <InlineNodes nodes={cell} reader={reader} />)}
    rows={block.rows.map((cells) => cells.map((cell) => <InlineNodes nodes={cell} reader={reader} />))}
  />
);

const BlockView = ({ block, reader }: { block: Block; reader: ProseReader }): VNode | null => {
  switch (block.type) {
    case 'paragraph': {
      const contact = soleContact(block.children);
      if (contact) return reader.contact(contact);
      const drawing = soleToken(block.children, 'drawing');
      if (drawing) return reader.drawing(drawing);
      return (
        <p class="govuk-body">
          <InlineNodes nodes={block.children} reader={reader} />
        </p>
      );
    }
    case 'heading': {
      const words = (
        <>
          {reader.beforeHeading?.(block.id)}
          <InlineNodes nodes={block.children} reader={unexplained(reader)} />
        </>
      );
      return block.depth === 2 ? (
        <h2 class="govuk-heading-l" id={block.id}>
          {words}
        </h2>
      ) : (
        <h3 class="govuk-heading-m" id={block.id}>
          {words}
        </h3>
      );
    }
    case 'list':
      return <ListView block={block} reader={reader} />;
    case 'table':
      return <TableView block={block} reader={reader} />;
    case 'quote':
      return reader.quote(<ProseView prose={block.blocks} reader={unexplained(reader)} />);
    case 'dated':
      return standsOn(block.condition, reader.day) ? (
        <ProseView prose={block.blocks} reader={reader} />
      ) : null;
    case 'audience':
      if (reader.only && !block.audience.includes(reader.only)) return null;
      return (
        <div class="fmh-audience" data-for={block.audience.join(' ')}>
          <p class="fmh-audience__name">{reader.audience(block.audience)}</p>
          <ProseView prose={block.blocks} reader={reader} />
        </div>
      );
  }
};

/** A text as it stands on the reader's day. */
export const ProseView = ({ prose, reader }: { prose: Prose; reader: ProseReader }): VNode => (
  <>
    {prose.map((block) => (
      <BlockView block={block} reader={reader} />
    ))}
  </>
);
