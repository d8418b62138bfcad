/** Of a longer text its beginning and its end are read: people ask there, and work stays bounded. */
const longest = 1_000;

const gap = ' … ';

/** Control characters and marks that turn the direction of text: they change how a page reads. */
const unseen = /[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Zl}\p{Zp}]/gu;

/** As many units at each end as the longest question may have, should each character have two and a space beside it. */
const atEachEnd = longest * 4;

const oneLine = (text: string): string =>
  text.toWellFormed().replace(unseen, ' ').replace(/\s+/g, ' ').trim();

/**
 * What was typed, as it may be shown again: one line, no invisible marks, at most 1,000 characters. Of more, half is the
 * beginning and half the end.
 * Never fails; nothing but marks and spaces gives the empty text.
 */
export const cleanQuestion = (typed: string): string => {
  const bounded = typed.length > 2 * atEachEnd ? typed.slice(0, atEachEnd) + typed.slice(-atEachEnd) : typed;
  const characters = [...oneLine(bounded)];
  if (characters.length <= longest) return characters.join('');
  const half = Math.floor((longest - gap.length) / 2);
  return oneLine(characters.slice(0, half).join('') + gap + characters.slice(-half).join(''));
};
