import type { VNode } from 'preact';

/** One stretch of time: from an event to its last day. */
export interface TimelineRow {
  readonly title: string;
  /** Places on the line, from 0 (left) to 1 (right). */
  readonly from: number;
  readonly until: number;
  readonly untilText: string;
  /** done: met · open: still to come · late: missed */
  readonly state: 'done' | 'open' | 'late';
}

export interface TimelineProps {
  /** The whole picture in words, for who does not see it. */
  readonly words: string;
  readonly rows: readonly TimelineRow[];
  /** Where today is, from 0 to 1, and its name. */
  readonly today: { readonly at: number; readonly text: string };
}

const WIDTH = 340;
const LEFT = 8;
const SPAN = WIDTH - 2 * LEFT;
const TOP = 34;
const ROW = 58;

const place = (share: number): number => LEFT + Math.min(Math.max(share, 0), 1) * SPAN;

/** Texts near an edge are set towards the middle, so that none is cut off. */
const anchorAt = (x: number): 'start' | 'middle' | 'end' => {
  if (x < 60) return 'start';
  return x > WIDTH - 60 ? 'end' : 'middle';
};

const Mark = ({ x, y, state }: { x: number; y: number; state: TimelineRow['state'] }): VNode => {
  if (state === 'late') return <path class="fmh-timeline__late" d={`M${x} ${y - 8}l8 8-8 8-8-8z`} />;
  return <circle class={`fmh-timeline__${state}`} cx={x} cy={y} r="7" />;
};

const Row = ({ row, y }: { row: TimelineRow; y: number }): VNode => {
  const [from, until] = [place(row.from), place(row.until)];
  const line = y + 12;
  return (
    <g>
      <text class="fmh-timeline__title" x={LEFT} y={y}>
        {row.title}
      </text>
      <line class="fmh-timeline__run" x1={from} y1={line} x2={until} y2={line} />
      <circle class="fmh-timeline__start" cx={from} cy={line} r="3.5" />
      <Mark x={until} y={line} state={row.state} />
      <text class="fmh-timeline__day" x={until} y={line + 21} text-anchor={anchorAt(until)}>
        {row.untilText}
      </text>
    </g>
  );
};

/** A case in time, drawn for eyes; the same stands in words beside it. */
export const Timeline = ({ words, rows, today }: TimelineProps): VNode => {
  const height = TOP + rows.length * ROW + 4;
  const x = place(today.at);
  return (
    <svg class="fmh-timeline" viewBox={`0 0 ${WIDTH} ${height}`} role="img" aria-label={words}>
      <line class="fmh-timeline__today" x1={x} y1="18" x2={x} y2={height} />
      <text class="fmh-timeline__now" x={x} y="13" text-anchor={anchorAt(x)}>
        {today.text}
      </text>
      {rows.map((row, index) => (
        <Row row={row} y={TOP + index * ROW + 14} />
      ))}
    </svg>
  );
};
