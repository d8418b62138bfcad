import { dayWords } from '../kept-guides/store.ts';

/** What a page says of its own review: the second day in the line "Checked … To be checked again by …". */
const reviewBy = (html: string): string | undefined =>
  /class="fmh-reviewed"[\s\S]*?datetime="[^"]*"[\s\S]*?datetime="(\d{4}-\d{2}-\d{2})"/.exec(html)?.[1];

/**
 * A kept page says that it is a copy, of which day, and whether the law in it should have been checked by now.
 * @param keptOn the day of the copy, YYYY-MM-DD; empty for the list of what is kept
 * @param today YYYY-MM-DD
 */
export const withNotice = (html: string, keptOn: string, today: string): string => {
  const due = reviewBy(html);
  const late =
    due !== undefined && today > due
      ? ` This guide should have been checked again by ${dayWords(due)}. The law may have changed: check it before you rely on it.`
      : '';
  const words = keptOn
    ? `No signal: this is the copy that was kept on this phone on ${dayWords(keptOn)}.${late}`
    : 'No signal. What this phone keeps can still be read.';
  const notice = `<p class="govuk-body"><strong>${words}</strong></p>`;
  return html.replace('<main id="main">', (main) => `${main}${notice}`);
};
