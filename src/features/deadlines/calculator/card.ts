import { printPdf } from '../../../adapters/print/print-pdf.ts';
import {
  type Deadline,
  EVENT_TYPES,
  formatDay,
  formatMoment,
  formatMonth,
  lateGroups,
} from '../../../law/index.ts';
import { dutyWords } from '../limit-view.ts';
import template from './card.typ?raw';
import { dueWords, isUnreported, statusWords, type WorkedOut } from './worked-out.ts';

/** More rows do not fit on one page in a size that can be read. */
const MOST_ROWS = 14;
const FEW_ROWS = 9;
const LARGE = 12;
const SMALL = 10;

const ON_THE_CARD = ['Late', 'Your own days that have passed', 'Still to come'];

/** What is not certain takes one line: a card on the wall should not be read as a finding. */
const maybeOf = ({ groups }: WorkedOut): string => {
  const titles = groups
    .filter(({ title }) => title === 'May be late')
    .flatMap(({ deadlines }) => deadlines.map(({ limit }) => limit.title));
  return titles.length > 0 ? `May be late too, or not: ${[...new Set(titles)].join('; ')}.` : '';
};

/** What was told, so that the paper can be checked and typed again. */
const toldOf = ({ told }: WorkedOut): string[] =>
  told.events.map(({ type, at, until }) => {
    const when = at.month
      ? `${formatMonth(at.day)}, counted from ${formatDay(at.day)}`
      : at.instant
        ? formatMoment(at.instant)
        : formatDay(at.day);
    const words = EVENT_TYPES[type];
    return `${words.charAt(0).toUpperCase()}${words.slice(1)}: ${when}${until ? `, new date ${formatDay(until)}` : ''}`;
  });

const noteOf = (deadline: Deadline): string => noteParts(deadline).join(' ');

const noteParts = ({ certainty, expected, condition, version, beyond, limit }: Deadline): string[] => [
  ...(condition ? [condition] : []),
  ...(!condition && version?.only_for ? [`Only for ${version.only_for}.`] : []),
  ...(beyond ? [`The longest usual time was ${formatDay(beyond)}.`] : []),
  ...(certainty === 'C' ? ['Check this.'] : []),
  ...(expected ? ['Holidays of that year are expected.'] : []),
  ...(limit.court ? ['Get advice well before.'] : []),
];

const lower = (text: string): string => `${text.charAt(0).toLowerCase()}${text.slice(1)}`;

const rowOf = (deadline: Deadline) => {
  const { limit, due, status } = deadline;
  const late = status === 'missed' ? ` (${statusWords(deadline).toLowerCase()})` : '';
  return {
    when: due === undefined ? '' : `${dueWords(due)}${late}`,
    what: `${limit.title}: ${lower(dutyWords(limit))}. /law/${limit.id}`,
    note: noteOf(deadline),
  };
};

/** The card has no room for words to send: what is late is asked for, the resident's own days are named. */
const stepsOf = (worked: WorkedOut): string[] => [
  ...(isUnreported(worked)
    ? ['Tell your landlord today, in writing if you can: the clocks run only from when it knows.']
    : []),
  ...lateGroups(worked.groups.flatMap(({ deadlines }) => deadlines)).map(
    ({ deadlines, advice }) =>
      `${deadlines.map(({ limit }) => limit.title).join(', ')}: ${advice.replace(/\b(S|s)end this\b/g, '$1ay so in writing')}`,
  ),
  ...worked.next.filter(({ kind }) => kind === 'act' || kind === 'again').map(({ what }) => what),
];

/** What the card prints: a page of dates for the wall. */
export const cardData = (worked: WorkedOut, siteAddress: string) => {
  const shown = worked.groups.filter(({ title }) => ON_THE_CARD.includes(title));
  const rows = shown.reduce((sum, { deadlines }) => sum + deadlines.length, 0);
  let left = MOST_ROWS;
  const groups = shown
    .map(({ title, deadlines }) => {
      const taken = deadlines.slice(0, left);
      left -= taken.length;
      return { title, rows: taken.map(rowOf) };
    })
    .filter((group) => group.rows.length > 0);
  return {
    title: 'Your dates',
    lead: `As things stood on ${formatDay(worked.told.today.day)}.`,
    groups,
    next: stepsOf(worked),
    maybe: maybeOf(worked),
    told: toldOf(worked),
    warning:
      rows > MOST_ROWS
        ? `${rows - MOST_ROWS} more dates are on the page. This counts dates. It is not advice on your case.`
        : 'This counts dates. It is not advice on your case. In danger, do not wait for a date.',
    footer: `${siteAddress}/deadlines · ${siteAddress}/law`,
    size: rows > FEW_ROWS ? SMALL : LARGE,
  };
};

/** The card as a tagged PDF of one A4 page. */
export const printCard = (worked: WorkedOut, siteAddress: string): Promise<Buffer> =>
  printPdf(template, cardData(worked, siteAddress));
