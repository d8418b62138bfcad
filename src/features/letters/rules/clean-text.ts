/**
 * What somebody typed, without what no paper can carry: control characters, half characters, marks that turn the
 * order of writing round. Every letter, sign and emoji stays; two letters that a PDF had drawn as one (ﬁ) are two again. Line ends become one sort, spaces single.
 */
export const cleanText = (typed: string): string =>
  typed
    .toWellFormed()
    .normalize('NFC')
    .replaceAll(/[\ufb00-\ufb06]/g, (ligature) => ligature.normalize('NFKD'))
    .replaceAll(/\r\n?/g, '\n')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out.
    .replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff\ufffd]/g, '')
    .replaceAll(/[\u202a-\u202e\u2066-\u2069\u2028\u2029]/g, ' ')
    .replaceAll(/[^\S\n]+/g, ' ')
    .replaceAll(/ ?\n ?/g, '\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim();

/** The same on one line. */
export const cleanLine = (typed: string): string => cleanText(typed).replaceAll(/\s+/g, ' ');
