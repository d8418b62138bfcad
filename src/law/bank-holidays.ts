import { type Day, parseDay } from './day.ts';

/** Bank holidays over a run of whole years; before and after it nothing is known. */
export interface HolidayCalendar {
  /** As a reader sees it, after "bank holidays in". */
  readonly place: string;
  readonly firstDay: Day;
  readonly lastDay: Day;
  /** The last day for which the holidays are published; after it they are expected by the usual rules. */
  readonly lastPublished: Day;
  /** Days as `2026-12-25`. */
  readonly holidays: ReadonlySet<string>;
}

type Years = Readonly<Record<number, readonly string[]>>;

/**
 * England and Wales, days as month-day. Good Friday and Christmas Day are holidays by common law;
 * the rest by the Banking and Financial Dealings Act 1971 and yearly proclamation.
 * Source: https://www.gov.uk/bank-holidays, list to the end of 2028, checked 23 November 2026; the years
 * 2020 to 2024 as GOV.UK published them then, with the days that were moved or proclaimed (8 May 2020,
 * 2 and 3 June and 19 September 2022, 8 May 2023). 2029 and 2030 are expected by the same rules.
 */
const ENGLAND_AND_WALES: Years = {
  2020: ['01-01', '04-10', '04-13', '05-08', '05-25', '08-31', '12-25', '12-28'],
  2021: ['01-01', '04-02', '04-05', '05-03', '05-31', '08-30', '12-27', '12-28'],
  2022: ['01-03', '04-15', '04-18', '05-02', '06-02', '06-03', '08-29', '09-19', '12-26', '12-27'],
  2023: ['01-02', '04-07', '04-10', '05-01', '05-08', '05-29', '08-28', '12-25', '12-26'],
  2024: ['01-01', '03-29', '04-01', '05-06', '05-27', '08-26', '12-25', '12-26'],
  2025: ['01-01', '04-18', '04-21', '05-05', '05-26', '08-25', '12-25', '12-26'],
  2026: ['01-01', '04-03', '04-06', '05-04', '05-25', '08-31', '12-25', '12-28'],
  2027: ['01-01', '03-26', '03-29', '05-03', '05-31', '08-30', '12-27', '12-28'],
  2028: ['01-03', '04-14', '04-17', '05-01', '05-29', '08-28', '12-25', '12-26'],
  2029: ['01-01', '03-30', '04-02', '05-07', '05-28', '08-27', '12-25', '12-26'],
  2030: ['01-01', '04-19', '04-22', '05-06', '05-27', '08-26', '12-25', '12-26'],
};

/** What Scotland and Northern Ireland add to the days of England. Same source, same years expected. */
const SCOTLAND_AND_NORTHERN_IRELAND: Years = {
  2020: ['01-02', '03-17', '07-13', '08-03', '11-30'],
  2021: ['01-04', '03-17', '07-12', '08-02', '11-30'],
  2022: ['01-04', '03-17', '07-12', '08-01', '11-30'],
  2023: ['01-03', '03-17', '07-12', '08-07', '11-30'],
  2024: ['01-02', '03-18', '07-12', '08-05', '12-02'],
  2025: ['01-02', '03-17', '07-14', '08-04', '12-01'],
  2026: ['01-02', '03-17', '06-15', '07-13', '08-03', '11-30'],
  2027: ['01-04', '03-17', '07-12', '08-02', '11-30'],
  2028: ['01-04', '03-17', '07-12', '08-07', '11-30'],
  2029: ['01-02', '03-19', '07-12', '08-06', '11-30'],
  2030: ['01-02', '03-18', '07-12', '08-05', '12-02'],
};

const daysOf = (years: Years): string[] =>
  Object.entries(years).flatMap(([year, days]) => days.map((day) => `${year}-${day}`));

const calendar = (place: string, ...sets: readonly Years[]): HolidayCalendar => ({
  place,
  firstDay: parseDay('2020-01-01'),
  lastDay: parseDay('2030-12-31'),
  lastPublished: parseDay('2028-12-31'),
  holidays: new Set(sets.flatMap(daysOf)),
});

/** Bank holidays in England and Wales, 2020 to 2030. */
export const ENGLAND_HOLIDAYS = calendar('England', ENGLAND_AND_WALES);

/** Bank holidays in any part of the United Kingdom, 2020 to 2030, for freedom of information (FOIA s.10(6)). */
export const UK_HOLIDAYS = calendar(
  'any part of the United Kingdom',
  ENGLAND_AND_WALES,
  SCOTLAND_AND_NORTHERN_IRELAND,
);
