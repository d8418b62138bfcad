import type { VNode } from 'preact';
import type { Content } from '../markup.ts';

export interface StackedTableProps {
  /** The words of each column, which each cell bears where rows are stacked. */
  readonly labels: readonly string[];
  /** The heads as they are shown, where they are more than words. */
  readonly head?: readonly Content[];
  readonly rows: ReadonlyArray<readonly Content[]>;
  /** What the table is called for who does not see it; otherwise its columns name it. */
  readonly name?: string;
  /** Which of the tables with these columns it is, from 1: regions of a page have names that differ. */
  readonly nth?: number;
}

// The roles say what the elements are already: styles that stack the rows of a narrow screen take the
// table away from screen readers otherwise. Each cell carries the words of its column head for them.
// biome-ignore-start lint/a11y/noRedundantRoles: styles that change "display" take the roles away
/** What a table is called by its columns: "Table 2: Name, Flat". */
const nameOf = (labels: readonly string[], nth: number): string =>
  `Table${nth > 1 ? ` ${nth}` : ''}: ${labels.filter(Boolean).join(', ')}`;

/** A table whose rows become cards where three columns would not fit. */
export const StackedTable = ({ labels, head = labels, rows, name, nth = 1 }: StackedTableProps): VNode => (
  // Tables scroll inside their own box on a small phone; the box can be reached by keyboard.
  // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must take focus (WCAG 2.1.1)
  <section class="fmh-table" aria-label={name ?? nameOf(labels, nth)} tabIndex={0}>
    <table class="govuk-table" role="table">
      <thead class="govuk-table__head" role="rowgroup">
        <tr class="govuk-table__row" role="row">
          {head.map((words, index) =>
            // A corner without words is the head of nothing.
            labels[index] === '' ? (
              <td class="govuk-table__header" role="cell" />
            ) : (
              <th scope="col" class="govuk-table__header" role="columnheader">
                {words}
              </th>
            ),
          )}
        </tr>
      </thead>
      <tbody class="govuk-table__body" role="rowgroup">
        {rows.map((cells) => (
          <tr class="govuk-table__row" role="row">
            {cells.map((words, index) => (
              <td class="govuk-table__cell" role="cell" data-label={labels[index] || undefined}>
                {words}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </section>
);
// biome-ignore-end lint/a11y/noRedundantRoles: as above
