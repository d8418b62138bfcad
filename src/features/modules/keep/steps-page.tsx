import type { VNode } from 'preact';
import { trustedHtml } from '../../../ui/trusted-html/trusted-html.ts';
import { type PrintBlock, type PrintInline, printTree } from '../../guides/index.ts';
import type { KitParts } from '../kit/session.ts';
import { folderShell } from './folder-shell.tsx';

const Word = ({ part }: { part: PrintInline }): VNode => {
  switch (part.kind) {
    case 'text':
      return <>{part.text}</>;
    case 'mark':
      return <sup>{part.text}</sup>;
    case 'strong':
      return (
        <strong>
          <Words parts={part.parts} />
        </strong>
      );
    case 'emphasis':
      return (
        <em>
          <Words parts={part.parts} />
        </em>
      );
    case 'link':
      return (
        <a href={part.url}>
          <Words parts={part.parts} />
        </a>
      );
  }
};

const Words = ({ parts }: { parts: readonly PrintInline[] }): VNode => (
  <>
    {parts.map((part) => (
      <Word part={part} />
    ))}
  </>
);

type Table = Extract<PrintBlock, { kind: 'table' }>;

const TableView = ({ head, rows }: Omit<Table, 'kind'>): VNode => (
  // What scrolls sideways has to be reached by keyboard; a group is no landmark, of which there would be many.
  // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields.
  // biome-ignore lint/a11y/noNoninteractiveTabindex: https://www.w3.org/WAI/standards-guidelines/act/rules/0ssw9k/
  <div class="wide" role="group" aria-label="Table" tabIndex={0}>
    <table>
      <thead>
        <tr>
          {head.map((cell) => (
            <th scope="col">
              <Words parts={cell} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr>
            {row.map((cell) => (
              <td>
                <Words parts={cell} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </div>
);

const BlockView = ({ block }: { block: PrintBlock }): VNode => {
  switch (block.kind) {
    case 'paragraph':
      return (
        <p>
          <Words parts={block.parts} />
        </p>
      );
    case 'heading': {
      const Heading = block.depth === 2 ? 'h2' : 'h3';
      return (
        <Heading>
          <Words parts={block.parts} />
        </Heading>
      );
    }
    case 'list': {
      const List = block.ordered ? 'ol' : 'ul';
      return (
        <List start={block.start}>
          {block.items.map((item) => (
            <li>
              <Blocks blocks={item} />
            </li>
          ))}
        </List>
      );
    }
    case 'quote':
      return (
        <blockquote>
          <Blocks blocks={block.blocks} />
        </blockquote>
      );
    case 'only':
      return (
        <div class="only">
          <p>
            <strong>{block.title}</strong>
          </p>
          <Blocks blocks={block.blocks} />
        </div>
      );
    case 'table':
      return <TableView head={block.head} rows={block.rows} />;
    case 'drawing':
      return (
        <div role="img" aria-label={block.alt}>
          {trustedHtml(block.svg)}
        </div>
      );
    case 'brief':
      return (
        <p>
          <strong>{block.name}</strong>: {block.way}
        </p>
      );
    case 'contact':
      return (
        <p>
          <strong>{block.name}</strong>
          {block.lines.map((line) => (
            <>
              <br />
              {line}
            </>
          ))}
        </p>
      );
  }
};

const Blocks = ({ blocks }: { blocks: readonly PrintBlock[] }): VNode => (
  <>
    {blocks.map((block) => (
      <BlockView block={block} />
    ))}
  </>
);

type Question = KitParts['module']['questions'][number];

const QuestionView = ({ question }: { question: Question }): VNode => (
  <li>
    <p>
      <strong>{question.ask}</strong>
    </p>
    <ul>
      {question.options.map(({ text }) => (
        <li>{text}</li>
      ))}
    </ul>
    <details>
      <summary>The answer, and why</summary>
      {question.options.map(({ text, right, why }) => (
        <p>
          <strong>
            {right ? 'Yes' : 'No'}: {text}
          </strong>{' '}
          {why}
        </p>
      ))}
    </details>
  </li>
);

/** The steps of a module and its questions as one page, to read from a folder and without internet. */
export const stepsPage = ({ module, snapshot, site }: KitParts): string =>
  folderShell({
    title: `Steps: ${module.title}`,
    language: 'en',
    body: (
      <>
        <p>
          <a href="start-here.html">Back to the film</a>
        </p>
        <h1>{module.title}: the steps</h1>
        <Blocks blocks={printTree(module.prose, { snapshot, site, sources: module.sources })} />
        <h2>Check yourself</h2>
        <ol>
          {module.questions.map((question) => (
            <QuestionView question={question} />
          ))}
        </ol>
        <h2>Sources</h2>
        <ol>
          {module.sources.map(({ title, publisher, url }) => (
            <li>
              <a href={url}>{title}</a>, {publisher}
            </li>
          ))}
        </ol>
      </>
    ),
  });
