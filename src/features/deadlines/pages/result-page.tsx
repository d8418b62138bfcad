import type { VNode } from 'preact';
import type { Snapshot } from '../../../adapters/content/snapshot.ts';
import { type Deadline, formatDay } from '../../../law/index.ts';
import { Button } from '../../../ui/button/button.tsx';
import { Details } from '../../../ui/details/details.tsx';
import type { Language } from '../../../ui/language.ts';
import { Timeline } from '../../../ui/timeline/timeline.tsx';
import { WarningText } from '../../../ui/warning-text/warning-text.tsx';
import { DangerNow } from '../../danger/index.ts';
import type { Filled } from '../calculator/forms.ts';
import { monthNotes } from '../calculator/month-alone.ts';
import { pictureOf } from '../calculator/picture.ts';
import type { Subject } from '../calculator/subjects.ts';
import { deadlinesToKeep, NOT_HERE, onlyReasons, type WorkedOut } from '../calculator/worked-out.ts';
import { deadlineFilePath, deadlineSubjectPath, deadlinesPath } from '../paths.ts';
import { Carried } from './form-parts.tsx';
import { ResultCard } from './result-card.tsx';
import { NextSteps } from './result-next.tsx';

export interface ResultPageProps {
  readonly subject: Subject;
  readonly filled: Filled;
  readonly worked: WorkedOut;
  /** What would be due if the landlord were told now. */
  readonly ifTold: readonly Deadline[];
  readonly snapshot: Snapshot;
  readonly language: Language;
}

const FURTHER_GROUPS = ['May be late', 'No longer running', 'Without a date in the law', NOT_HERE];

/** The block of danger that stands over an emergency of each kind of hazard. */
const DANGERS: Readonly<Record<string, string>> = {
  'excess-cold': 'no-heat',
  'structural-collapse': 'collapse',
  fire: 'fire',
  electrical: 'electricity',
};

/** A block of danger that fits what was told, where there is one. */
const dangerOf = ({ told }: WorkedOut): string | undefined => {
  const isCold = told.events.some(({ repair }) => repair === 'heating');
  const isDone = told.events.some(({ type }) => type === 'repair-done' || type === 'all-work-done');
  if (isDone) return undefined;
  if (isCold) return 'no-heat';
  return told.hazard?.severity === 'emergency' ? DANGERS[told.hazard.kind] : undefined;
};

/** In an emergency people come before dates. */
const EmergencyFirst = ({ worked, snapshot }: { worked: WorkedOut; snapshot: Snapshot }): VNode | null => {
  const danger = dangerOf(worked);
  if (danger) return <DangerNow snapshot={snapshot} id={danger} />;
  const { hazard } = worked.told;
  return hazard && hazard.severity !== 'significant' ? (
    <WarningText iconFallbackText="Important">
      {hazard.severity === 'emergency' ? '' : 'Could somebody be badly hurt or fall ill within a day? '}
      Ring your landlord's emergency line now, at any hour. Say who is at home, and who is a baby, old, ill or
      pregnant. If somebody's life is in danger, ring{' '}
      <a class="govuk-link" href="tel:999">
        999
      </a>
      . If you are worried about somebody's health, ring NHS{' '}
      <a class="govuk-link" href="tel:111">
        111
      </a>
      .
    </WarningText>
  ) : null;
};

const Keep = ({
  subject,
  filled,
  worked,
  language,
}: Pick<ResultPageProps, 'subject' | 'filled' | 'worked' | 'language'>): VNode => (
  <section aria-labelledby="keep">
    <h2 class="govuk-heading-l" id="keep">
      {onlyReasons(worked) ? 'Not right?' : 'Keep these dates'}
    </h2>
    {onlyReasons(worked) ? null : <p class="govuk-body">Nothing is kept here. Take the dates with you.</p>}
    {deadlinesToKeep(worked).length > 0 ? (
      <form method="post" action={deadlineFilePath(language, subject.slug, 'calendar')}>
        <Carried filled={filled} without={[]} />
        <Button plain>Put them in your calendar</Button>
      </form>
    ) : null}
    {onlyReasons(worked) ? null : (
      <form method="post" action={deadlineFilePath(language, subject.slug, 'card')}>
        <Carried filled={filled} without={[]} />
        <Button plain classes="govuk-button--secondary">
          Print a card (PDF)
        </Button>
      </form>
    )}
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
export const ResultPage = ({
  subject,
  filled,
  worked,
  ifTold,
  snapshot,
  language,
}: ResultPageProps): VNode => {
  const picture = pictureOf(worked);
  const none = onlyReasons(worked);
  const isOpen = (title: string): boolean => none || !FURTHER_GROUPS.includes(title);
  const open = worked.groups.filter(({ title }) => isOpen(title));
  const further = worked.groups.filter(({ title }) => !isOpen(title));
  return (
    <>
      <h1 class="govuk-heading-xl">Your dates</h1>
      <p class="govuk-body-l">As things stand on {formatDay(worked.told.today.day)}.</p>
      <EmergencyFirst worked={worked} snapshot={snapshot} />
      {monthNotes(worked.told).map((note) => (
        <p class="govuk-body">{note}</p>
      ))}
      {worked.states.length > 0 && !none ? (
        <p class="govuk-body">
          Where things are: <strong>{worked.states.map(({ words }) => words).join('; ')}</strong>.
        </p>
      ) : null}
      {worked.groups.length === 0 ? (
        <p class="govuk-body">
          What you told us starts no time limit that we know. Report the problem today, and come back with
          that day.
        </p>
      ) : null}
      <NextSteps worked={worked} ifTold={ifTold} snapshot={snapshot} language={language} />
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
            <ResultCard deadline={deadline} language={language} />
          ))}
        </section>
      ))}
      {further.map(({ title, deadlines }) => (
        <Details summaryText={`${title} (${deadlines.length})`}>
          {deadlines.map((deadline) => (
            <ResultCard deadline={deadline} language={language} />
          ))}
        </Details>
      ))}
      <Keep subject={subject} filled={filled} worked={worked} language={language} />
      {worked.leftOut.map((sentence) => (
        <p class="govuk-body">{sentence}</p>
      ))}
      <p class="govuk-body-s">This counts dates. It is not advice on your case.</p>
    </>
  );
};
