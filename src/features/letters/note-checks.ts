import type { Fault } from '../../adapters/content/fault.ts';
import { type Letter, limitName } from './letter-kind.ts';
import { askedUnder } from './rules/write.ts';

/** What is wrong with notes, and with a letter that somebody to be afraid of may see. */
export function* noteFaults(letter: Letter): Generator<Omit<Fault, 'path' | 'line'>> {
  for (const { fewer, question, letter: other, urgent } of letter.notes) {
    // What cannot wait stands in one bold line, into which no form of another letter fits.
    if (urgent && (question ?? other) !== undefined)
      yield { found: 'a note that is urgent and leads to a question or a letter', expected: 'a guide alone' };
    if (question !== undefined && !letter.questions.some(({ id }) => id === question))
      yield { found: `the question "${question}" under a note`, expected: 'a question of this letter' };
    if (!fewer) continue;
    const [list = '', day = ''] = fewer.day.split('.');
    if (askedUnder(letter, day, list)?.kind !== 'day')
      yield { found: `fewer by "${fewer.day}"`, expected: 'list.field, where the field is a day' };
    if (!letter.limits.some((one) => limitName(one) === fewer.within))
      yield { found: `fewer within "${fewer.within}"`, expected: 'one that stands under "limits"' };
  }
  if (!letter.exit && letter.harm.some((harm) => harm !== 'court'))
    yield {
      found: 'a letter that somebody to be afraid of may see, and no way to leave at once',
      expected: '"exit: true"',
    };
}
