import type { VNode } from 'preact';
import { type Attributes, type Content, classes, type Piece } from '../markup.ts';

export interface TableCell extends Piece {
  readonly format?: 'numeric' | undefined;
  readonly colspan?: number | undefined;
  readonly rowspan?: number | undefined;
}

export interface TableProps {
  readonly rows: ReadonlyArray<readonly TableCell[]>;
  readonly head?: readonly TableCell[] | undefined;
  readonly caption?: Content;
  readonly captionClasses?: string | undefined;
  readonly firstCellIsHeader?: boolean | undefined;
  readonly classes?: string | undefined;
  readonly attributes?: Attributes | undefined;
}

const spans = ({ colspan, rowspan }: TableCell) => ({
  colspan: colspan || undefined,
  rowspan: rowspan || undefined,
});

const formatted = (block: string, cell: TableCell): string =>
  classes(block, cell.format && `${block}--${cell.format}`, cell.classes);

const Cell = ({ cell, isHeader }: { cell: TableCell; isHeader: boolean }): VNode =>
  isHeader ? (
    <th
      scope="row"
      class={classes('govuk-table__header', cell.classes)}
      {...spans(cell)}
      {...cell.attributes}
    >
      {cell.text}
    </th>
  ) : (
    <td class={formatted('govuk-table__cell', cell)} {...spans(cell)} {...cell.attributes}>
      {cell.text}
    </td>
  );

/** Things to compare in rows and columns. */
export const Table = (props: TableProps): VNode => (
  <table class={classes('govuk-table', props.classes)} {...props.attributes}>
    {props.caption && (
      <caption class={classes('govuk-table__caption', props.captionClasses)}>{props.caption}</caption>
    )}
    {props.head && (
      <thead class="govuk-table__head">
        <tr class="govuk-table__row">
          {props.head.map((cell) => (
            <th
              scope="col"
              class={formatted('govuk-table__header', cell)}
              {...spans(cell)}
              {...cell.attributes}
            >
              {cell.text}
            </th>
          ))}
        </tr>
      </thead>
    )}
    <tbody class="govuk-table__body">
      {props.rows.map((row) => (
        <tr class="govuk-table__row">
          {row.map((cell, index) => (
            <Cell cell={cell} isHeader={props.firstCellIsHeader === true && index === 0} />
          ))}
        </tr>
      ))}
    </tbody>
  </table>
);
