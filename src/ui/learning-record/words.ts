import { timeInWords } from '../film-player/time.ts';
import type { Left } from './completion.ts';

/** More stretches of a film than this are not told one by one. */
const mostGaps = 2;

/** One thing that is left, in few words: "the film from 3:10 to 4:00", "step 3, Report it", "question 2". */
export const leftInWords = (left: Left, filmLength: number): string => {
  if (left.part === 'step') return `step ${left.number}${left.title ? `, ${left.title}` : ''}`;
  if (left.part === 'question') return `question ${left.number}`;
  const told = left.gaps
    .slice(0, mostGaps)
    .map(
      ([from, to]) => `from ${timeInWords(from)} to ${to >= filmLength - 1 ? 'the end' : timeInWords(to)}`,
    );
  if (left.gaps.length > mostGaps) return `the film ${told.join(', ')} and more`;
  const whole = left.gaps.length === 1 && left.gaps[0]?.[0] === 0 && told[0]?.endsWith('the end');
  return whole || told.length === 0 ? 'the film' : `the film ${told.join(' and ')}`;
};
