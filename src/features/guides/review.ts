import type { Fault } from '../../adapters/content/fault.ts';

interface Reviewed {
  readonly reviewed: string;
  readonly review_by: string;
}

/** Whether a text should have been read again by now. It still stands; the page says so. */
export const isPastReview = ({ review_by }: Reviewed, today: string): boolean => today > review_by;

/** A line for `content check`; never a fault: a text past its day still helps. */
export function* reviewWarning(item: Reviewed, path: string, today: string): Generator<Fault> {
  if (isPastReview(item, today))
    yield {
      path,
      line: 1,
      found: `review_by ${item.review_by}, which has passed`,
      expected: 'a fresh review',
    };
}
