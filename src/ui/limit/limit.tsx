import type { VNode } from 'preact';
import type { Content } from '../markup.ts';

export interface LimitProps {
  /** The number alone: "10". */
  readonly number: string | number;
  /** "working days", "hours". */
  readonly unit: string;
  /** What starts the clock: "after you report it". */
  readonly starts: string;
  /** What must happen in that time: "Your landlord must look into it within". */
  readonly duty?: string;
  /** From when it applies, or where to read more. */
  readonly note?: Content;
}

/** A time limit, the one thing that may be loud: a number, a unit, and what starts it. */
export const Limit = ({ number, unit, starts, duty, note }: LimitProps): VNode => (
  <div class="fmh-limit">
    {duty && <p class="fmh-limit__duty">{duty}</p>}
    <p class="fmh-limit__line">
      <strong>
        <span class="fmh-limit__number">{number}</span> {unit}
      </strong>{' '}
      {starts}
    </p>
    {note && <p class="fmh-limit__note">{note}</p>}
  </div>
);
