/** Longer questions are cut here: nobody's problem needs more, and work stays bounded. */
const longest = 400;

/** Control characters and marks that turn the direction of text: they change how a page reads. */
const unseen = /[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Zl}\p{Zp}]/gu;

/**
 * What was typed, as it may be shown again: one line, no invisible marks, at most 400 characters.
 * Never fails; nothing but marks and spaces gives the empty text.
 */
export const cleanQuestion = (typed: string): string =>
  [
    ...typed
      .slice(0, longest * 4)
      .toWellFormed()
      .replace(unseen, ' ')
      .replace(/\s+/g, ' ')
      .trim(),
  ]
    .slice(0, longest)
    .join('')
    .trim();
