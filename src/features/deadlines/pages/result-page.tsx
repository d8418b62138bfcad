import type { VNode } from 'preact';
import { type Deadline, formatDay, type NextStep, wordsForAll } from '../../../law/index.ts';
import { Button } from '../../../ui/button/button.tsx';
import { CopyWords } from '../../../ui/copy-words/copy-words.tsx';
import { DeadlineCard, type DeadlineCardProps } from '../../../ui/deadline-card/deadline-card.tsx';
import { Details } from '../../../ui/details/details.tsx';
import type { Language } from '../../../ui/language.ts';
import { Timeline } from '../../../ui/timeline/timeline.tsx';
import { guidePath } from '../../guides/paths.ts';
import type { Filled } from '../calculator/forms.ts';
import { pictureOf } from '../calculator/picture.ts';
import type { Subject } from '../calculator/subjects.ts';
import { dueWords, statusWords, type WorkedOut } from '../calculator/worked-out.ts';
import { whoKeeps } from '../limit-view.ts';
import { deadlineFilePath, deadlineSubjectPath, deadlinesPath, limitPath } from '../paths.ts';
import { Carried } from './form-parts.tsx';

export interface ResultPageProps {
  readonly subject: Subject;
  readonly filled: Filled;
  readonly worked: WorkedOut;
  readonly language: Language;
}

const TONES: Partial<Record<Deadline['status'], DeadlineCardProps['tone']>> = {
  missed: 'late',
  coming: 'open',
  today: 'open',
  met: 'done',
  'met-late': 'done',
};

const beforeDate = ({ bound, limit }: Deadline): string => {
  if (bound === 'not-before') return 'not before';
  return limit.binds === 'resident' ? 'act by' : 'by';
};

const earlierNote = ({ earlier, limit }: Deadline): string | undefined => {
  if (earlier === undefined) return undefined;
  const words = dueWords(earlier);
  return limit.binds === 'resident'
    ? undefined
    : `Counted more strictly, it would be ${words}. You can mention that; do not rely on it.`;
};

/** What must be read beside the date. */
const notesOf = ({ because, condition }: Deadline): string[] =>
  [because, condition].filter((note) => note !== undefined);

/** Every step, and what else is known of the date. */
const reasonsOf = (deadline: Deadline): string[] =>
  [...deadline.steps.map(({ words }) => words), earlierNote(deadline), deadline.version?.note].filter(
    (reason) => reason !== undefined,
  );

const Card = ({ deadline, language }: { deadline: Deadline; language: Language }): VNode => {
  const { limit, version, due, status, words } = deadline;
  const source = version?.sources[0];
  const duty = `${whoKeeps(limit)} must ${limit.duty}${words && due === undefined ? `: ${words}` : ''}.`;
  return (
    <DeadlineCard
      title={limit.title}
      href={limitPath(language, limit.id)}
      status={statusWords[status]}
      tone={TONES[status] ?? 'quiet'}
      before={due === undefined ? undefined : beforeDate(deadline)}
      when={due === undefined ? undefined : dueWords(due)}
      duty={duty}
      notes={notesOf(deadline)}
      checkThis={
        deadline.certainty === 'C' && due !== undefined
          ? (source?.url ?? limitPath(language, limit.id))
          : undefined
      }
      why={due === undefined ? [] : reasonsOf(deadline)}
      source={due === undefined ? undefined : source}
    />
  );
};

const FURTHER_GROUPS = ['No longer running', 'Without a date in the law', 'Not for your home, or not yet'];

const Since = ({ steps }: { steps: readonly NextStep[] }): VNode => (
  <ul class="govuk-list govuk-list--bullet">
    {steps.map(({ title, from }) => (
      <li>
        {title}, since {formatDay(from)}
      </li>
    ))}
  </ul>
);

/** Steps that hang on the same condition, one group for each. */
const byCondition = (steps: readonly NextStep[]): ReadonlyMap<string, NextStep[]> =>
  Map.groupBy(steps, ({ condition = '' }) => condition);

const adviceFor = (certain: readonly NextStep[]): string => {
  if (certain.length > 1)
    return `${certain.length} things are late. Send these words, and make a complaint if you get no dates.`;
  return `One thing is late. ${certain[0]?.advice ?? 'Ask in writing when it will be done.'}`;
};

const Late = ({
  worked,
  late,
  language,
}: {
  worked: WorkedOut;
  late: readonly NextStep[];
  language: Language;
}): VNode => {
  const certain = late.filter(({ condition }) => condition === undefined);
  const open = byCondition(late.filter(({ condition }) => condition !== undefined));
  const words = wordsForAll(worked.groups.flatMap(({ deadlines }) => deadlines));
  const guide = (certain[0] ?? late[0])?.guide;
  return (
    <div class="fmh-asked">
      {certain.length > 0 ? (
        <>
          <p class="govuk-body">{adviceFor(certain)}</p>
          <Since steps={certain} />
        </>
      ) : null}
      {words ? (
        <CopyWords>
          {words.split('\n').map((line) => (
            <p>{line}</p>
          ))}
        </CopyWords>
      ) : null}
      {[...open].map(([condition, steps]) => (
        <>
          <p class="govuk-body">This may be late too, or not. {condition} Ask, if you do not know.</p>
          <Since steps={steps} />
        </>
      ))}
      {guide ? (
        <p class="govuk-body">
          <a class="govuk-link" href={guidePath(language, guide)}>
            The guide about it
          </a>
        </p>
      ) : null}
    </div>
  );
};

const NextSteps = ({ worked, language }: { worked: WorkedOut; language: Language }): VNode | null => {
  const late = worked.next.filter(({ kind }) => kind === 'late');
  const now = worked.next.filter(({ kind }) => kind === 'act' || kind === 'again');
  const later = worked.next.filter(({ kind }) => kind === 'if-late');
  if (worked.next.length === 0) return null;
  return (
    <section aria-labelledby="next">
      <h2 class="govuk-heading-l" id="next">
        What you can do
      </h2>
      {late.length > 0 ? <Late worked={worked} late={late} language={language} /> : null}
      {now.map(({ what, guide }) => (
        <p class="govuk-body">
          {what}
          {guide ? (
            <>
              {' '}
              <a class="govuk-link" href={guidePath(language, guide)}>
                The guide about it
              </a>
            </>
          ) : null}
        </p>
      ))}
      {later.length > 0 ? (
        <Details summaryText="If something does not come in time">
          <ul class="govuk-list govuk-list--bullet">
            {later.map(({ what }) => (
              <li>{what}</li>
            ))}
          </ul>
        </Details>
      ) : null}
    </section>
  );
};

const Keep = ({ subject, filled, language }: Omit<ResultPageProps, 'worked'>): VNode => (
  <section aria-labelledby="keep">
    <h2 class="govuk-heading-l" id="keep">
      Keep these dates
    </h2>
    <p class="govuk-body">Nothing is kept here. Take the dates with you.</p>
    <form method="post" action={deadlineFilePath(language, subject.slug, 'calendar')}>
      <Carried filled={filled} without={[]} />
      <Button plain>Put them in your calendar</Button>
    </form>
    <form method="post" action={deadlineFilePath(language, subject.slug, 'card')}>
      <Carried filled={filled} without={[]} />
      <Button plain classes="govuk-button--secondary">
        Print a card (PDF)
      </Button>
    </form>
    <form method="post" action={deadlineSubjectPath(language, subject.slug)}>
      <Carried filled={filled} without={[]} />
      <Button plain name="step" value="change" classes="govuk-button--secondary">
        Change my answers
      </Button>
    </form>
    <p class="govuk-body">
      <a class="govuk-link" href={deadlinesPath(language)}>
        Start again, and forget what I typed
      </a>
    </p>
  </section>
);

/** The answer of the calculator: what to do, every date with its reasons, a picture, files to keep. */
export const ResultPage = ({ subject, filled, worked, language }: ResultPageProps): VNode => {
  const picture = pictureOf(worked);
  const open = worked.groups.filter(({ title }) => !FURTHER_GROUPS.includes(title));
  const further = worked.groups.filter(({ title }) => FURTHER_GROUPS.includes(title));
  return (
    <>
      <h1 class="govuk-heading-xl">Your dates</h1>
      <p class="govuk-body-l">As things stand on {formatDay(worked.told.today.day)}.</p>
      {worked.states.length > 0 ? (
        <p class="govuk-body">
          Where things are: <strong>{worked.states.map(({ words }) => words).join('; ')}</strong>.
        </p>
      ) : null}
      {worked.groups.length === 0 ? (
        <p class="govuk-body">
          No clock that is known here runs from what you told. Report the problem today, and come back with
          that day.
        </p>
      ) : null}
      <NextSteps worked={worked} language={language} />
      {picture ? (
        <section aria-labelledby="picture">
          <h2 class="govuk-heading-l" id="picture">
            Your case in time
          </h2>
          <Timeline {...picture} />
        </section>
      ) : null}
      {open.map(({ title, deadlines }) => (
        <section aria-label={title}>
          <h2 class="govuk-heading-l">{title}</h2>
          {deadlines.map((deadline) => (
            <Card deadline={deadline} language={language} />
          ))}
        </section>
      ))}
      <Keep subject={subject} filled={filled} language={language} />
      {further.map(({ title, deadlines }) => (
        <Details summaryText={`${title} (${deadlines.length})`}>
          {deadlines.map((deadline) => (
            <Card deadline={deadline} language={language} />
          ))}
        </Details>
      ))}
      {worked.leftOut.map((sentence) => (
        <p class="govuk-body">{sentence}</p>
      ))}
      <p class="govuk-body-s">This counts dates. It is not advice on your case.</p>
    </>
  );
};
