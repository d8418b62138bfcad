import { h } from 'preact';
import { parseDay } from '../../../law/index.ts';
import type { FormRequest, FormRoute, OwnAnswer, Page, PublicRoute } from '../../feature.ts';
import { lawBookOf } from '../law-book.ts';
import { limitKind } from '../limit-kind.ts';
import { DatesPage } from '../pages/dates-page.tsx';
import { DeadlinesPage } from '../pages/deadlines-page.tsx';
import { HappenedPage } from '../pages/happened-page.tsx';
import { HomeQuestionsPage } from '../pages/home-questions-page.tsx';
import { ResultPage } from '../pages/result-page.tsx';
import { deadlineFilePath, deadlineSubjectPath, deadlinesPath } from '../paths.ts';
import { calendarOf } from './calendar.ts';
import { printCard } from './card.ts';
import { type Filled, type FormFault, happenedFaults, homeFaults, readCase, readFilled } from './forms.ts';
import { monthFaults } from './month-alone.ts';
import { type Subject, subjectOf } from './subjects.ts';
import { ifToldNow, type WorkedOut, workOut } from './worked-out.ts';

const NO_SUBJECT = {
  type: 'missing',
  what: 'There is no such question here. Begin at “Dates”.',
} as const;

const TITLE = 'What must your landlord do, and by when?';

type Language = FormRequest['language'];

/** Pages of the calculator that hold somebody's own words are neutral in title and never listed. */
const pageOf = (subject: Subject, language: Language, title: string, body: Page['body']): Page => ({
  title,
  description: subject.hint,
  address: deadlineSubjectPath(language, subject.slug),
  menu: 'dates',
  trail: [{ text: 'Dates', href: deadlinesPath(language) }],
  body,
});

const start: PublicRoute = {
  path: deadlinesPath,
  for: 'everyone',
  answer: ({ snapshot, language }) => ({
    type: 'page',
    page: {
      title: TITLE,
      description: 'Say what has happened, and get every date with its reason. No account; nothing is kept.',
      address: deadlinesPath(language),
      menu: 'dates',
      body: h(DeadlinesPage, { language, limits: snapshot.list(limitKind).length }),
    },
  }),
};

const nothingFilled = (subject: Subject): Filled => readFilled({}, subject);

const firstPage: PublicRoute = {
  path: (language) => deadlineSubjectPath(language, ':subject'),
  for: 'everyone',
  answer({ snapshot, language, words }) {
    const subject = subjectOf(words.subject ?? '');
    if (!subject) return NO_SUBJECT;
    const book = lawBookOf(snapshot);
    const body = h(HomeQuestionsPage, {
      subject,
      book,
      filled: nothingFilled(subject),
      faults: [],
      language,
    });
    return { type: 'page', page: pageOf(subject, language, subject.title, body) };
  },
};

/** A step of the form, with what must be mended in it. */
const stepPage = (
  subject: Subject,
  language: Language,
  title: string,
  faults: readonly FormFault[],
  body: Page['body'],
): OwnAnswer => ({
  type: 'page',
  status: faults.length > 0 ? 422 : 200,
  page: pageOf(subject, language, faults.length > 0 ? `Error: ${title}` : title, body),
});

type Step = (
  request: FormRequest,
  subject: Subject,
  filled: Filled,
  faults: readonly FormFault[],
) => OwnAnswer;

const homePage: Step = ({ snapshot, language }, subject, filled, faults) => {
  const book = lawBookOf(snapshot);
  const body = h(HomeQuestionsPage, { subject, book, filled, faults, language });
  return stepPage(subject, language, subject.title, faults, body);
};

const happenedPage: Step = ({ language }, subject, filled, faults) => {
  const body = h(HappenedPage, { subject, filled, faults, language });
  return stepPage(subject, language, 'What has happened so far?', faults, body);
};

const datesPage: Step = ({ language }, subject, filled, faults) => {
  const body = h(DatesPage, { subject, filled, faults, language });
  return stepPage(subject, language, 'When was it?', faults, body);
};

/** The case as it was filled in, worked out as at this moment; or what must be mended first. */
const workFilledOut = (
  { snapshot, house }: FormRequest,
  subject: Subject,
  filled: Filled,
): { readonly worked: WorkedOut } | { readonly faults: readonly FormFault[] } => {
  const instant = Temporal.Instant.fromEpochMilliseconds(house.now().getTime());
  const read = readCase(filled, subject, { day: parseDay(snapshot.day), instant });
  if (read.faults) return { faults: read.faults };
  const faults = monthFaults(read.told, lawBookOf(snapshot));
  if (faults.length > 0) return { faults };
  const worked = workOut(read.told, lawBookOf(snapshot));
  return worked
    ? { worked }
    : { faults: [{ field: 'happened', sentence: 'These things cannot all be so. Check the days.' }] };
};

/** The first page whose questions are not answered yet; nothing where all are. */
const whatIsMissing = (request: FormRequest, subject: Subject, filled: Filled): OwnAnswer | undefined => {
  const home = homeFaults(filled, subject, lawBookOf(request.snapshot));
  if (home.length > 0) return homePage(request, subject, filled, home);
  const happened = happenedFaults(filled);
  return happened.length > 0 ? happenedPage(request, subject, filled, happened) : undefined;
};

const filledForm: FormRoute = {
  path: (language) => deadlineSubjectPath(language, ':subject'),
  for: 'everyone',
  answer(request) {
    const subject = subjectOf(request.words.subject ?? '');
    if (!subject) return NO_SUBJECT;
    const { language } = request;
    const filled = readFilled(request.body, subject);
    const step = (request.body as { step?: unknown } | null)?.step;
    if (step === 'change') return homePage(request, subject, filled, []);
    if (step === 'home') {
      const faults = homeFaults(filled, subject, lawBookOf(request.snapshot));
      return faults.length > 0
        ? homePage(request, subject, filled, faults)
        : happenedPage(request, subject, filled, []);
    }
    const missing = whatIsMissing(request, subject, filled);
    if (missing) return missing;
    if (step !== 'dates') return datesPage(request, subject, filled, []);
    const result = workFilledOut(request, subject, filled);
    if ('faults' in result) return datesPage(request, subject, filled, result.faults);
    const body = h(ResultPage, {
      subject,
      filled,
      worked: result.worked,
      ifTold: ifToldNow(result.worked, lawBookOf(request.snapshot)),
      snapshot: request.snapshot,
      language,
    });
    return { type: 'page', page: pageOf(subject, language, 'Your dates', body) };
  },
};

/** A file of the result; what was filled in comes along in the form. */
const fileRoute = (
  file: 'calendar' | 'card',
  make: (request: FormRequest, worked: WorkedOut) => Promise<OwnAnswer>,
): FormRoute => ({
  path: (language) => deadlineFilePath(language, ':subject', file),
  for: 'everyone',
  async answer(request) {
    const subject = subjectOf(request.words.subject ?? '');
    if (!subject) return NO_SUBJECT;
    const filled = readFilled(request.body, subject);
    const missing = whatIsMissing(request, subject, filled);
    if (missing) return missing;
    const result = workFilledOut(request, subject, filled);
    return 'faults' in result
      ? datesPage(request, subject, filled, result.faults)
      : make(request, result.worked);
  },
});

const calendar = fileRoute('calendar', async ({ house, snapshot }, worked) => ({
  type: 'file',
  mime: 'text/calendar; charset=utf-8',
  name: `dates-${snapshot.day}.ics`,
  body: calendarOf(worked, 'Dates', house.site.publicUrl),
}));

const card = fileRoute('card', async ({ house, snapshot }, worked) => ({
  type: 'file',
  mime: 'application/pdf',
  name: `dates-${snapshot.day}.pdf`,
  body: await printCard(worked, house.site.publicUrl),
}));

export const calculatorRoutes: readonly PublicRoute[] = [start, firstPage];
export const calculatorForms: readonly FormRoute[] = [filledForm, calendar, card];
