/** What the figures are held against. Kilobytes and megabytes count by 1,024. */
export const budgets = {
  guide: {
    /** Markup and styles with the headers of the answer: the first flight of a new connection. */
    markupKb: 14,
    everythingKb: 18,
    requests: 3,
    scriptKb: 4,
  },
  otherPage: { everythingKb: 40, requests: 6 },
  /** The largest PDF of a guide. */
  paper: { kb: 200 },
  letters: {
    /** Milliseconds until a letter is there as a PDF, at the median. */
    pdf: 10,
    /** Whole letters in a minute. */
    aMinute: 1_000,
    /** A report of mould: questions asked, and minutes by the model of `letter-minutes`. */
    filled: { questions: 10, minutes: 3 },
  },
  load: {
    /** Of the requests per second of a bare node:http server that answers the same bytes. */
    ratio: 0.85,
    /** Two web processes, of the requests per second of WordPress behind a cache of gzip bytes. */
    ofPackedWordpress: 1,
    questionsPerSecond: 4_000,
    /** Milliseconds, at 16 connections. */
    p99: 30,
  },
  /** Percent of the unseen half of the question set; milliseconds with so many texts. */
  search: {
    first: 90,
    three: 97,
    danger: 100,
    alarms: 1,
    notCovered: 95,
    sentAway: 2,
    style: 85,
    p99: 2,
    texts: 2_000,
  },
  /** Whole cases worked out on one core. */
  casesPerSecond: 20_000,
  film: {
    /** Of nginx's megabytes per second. */
    ratio: 0.6,
    firstFrameKb: 300,
    soundMbPerMinute: 0.35,
    /** Percent that making a film takes longer than the same ffmpeg commands by hand. */
    makingOver: 5,
  },
  /** Seconds. */
  start: { empty: 4, again: 2 },
  memory: { webMb: 200 },
  lighthouse: {
    score: 100,
    /** Milliseconds. */
    largestPaint: 850,
  },
} as const;
