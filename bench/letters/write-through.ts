import type { Fields, Writer } from './writer.ts';

/** What a letter asks before its questions, where it could do harm; and the landlord as it was typed. */
const around: Fields = {
  'harm-court': 'no',
  'harm-shared': 'no',
  'harm-away': 'no',
  'landlord-listed': 'as-typed',
};

/** More questions than any letter has: whoever gets no further than this was refused. */
const mostSteps = 40;

/**
 * Answers what is asked, one page after the other, until the letter stands there.
 * @param seen is told of each page before it is answered, with everything that may be answered there
 * @param about see `Writer.begin`
 */
export const writeThrough = async (
  writer: Writer,
  letter: string,
  said: Fields,
  seen: (step: string, html: string, fields: Fields) => void = () => {},
  about?: string,
): Promise<void> => {
  const fields = { ...around, ...said };
  let step = await writer.begin(letter, about);
  for (let asked = 0; step !== 'letter'; asked += 1) {
    if (asked > mostSteps) throw new Error(`${letter}: it does not end; the last step was ${step}.`);
    seen(step, writer.shown, fields);
    step = await writer.tell(step, fields);
  }
};
