import type { VNode } from 'preact';
import type { Snapshot } from '../../../adapters/content/snapshot.ts';
import { type Deadline, type LateGroup, lateGroups, type NextStep } from '../../../law/index.ts';
import { CopyWords } from '../../../ui/copy-words/copy-words.tsx';
import { Details } from '../../../ui/details/details.tsx';
import type { Language } from '../../../ui/language.ts';
import {
  doneLate,
  dueWords,
  isUnreported,
  nothingRuns,
  onlyReasons,
  type WorkedOut,
} from '../calculator/worked-out.ts';
import { deadlineSubjectPath } from '../paths.ts';
import {
  complain,
  guideLink,
  type Helping,
  Helpings,
  letterLink,
  letterOf,
  ombudsman,
  ownLetter,
} from './helpings.tsx';

const helpingsOf = ({ kind, guide }: LateGroup, language: Language): Helping[] => [
  kind === 'complaint' ? ombudsman(language) : complain(language),
  guideLink(language, guide, 'The guide about it'),
];

const Since = ({ steps }: { steps: ReadonlyArray<Pick<NextStep, 'title' | 'from'>> }): VNode => (
  <ul class="govuk-list govuk-list--bullet">
    {steps.map(({ title, from }) => (
      <li>
        {title}, since {dueWords(from)}
      </li>
    ))}
  </ul>
);

const LateTogether = ({
  group,
  late,
  snapshot,
  language,
}: {
  group: LateGroup;
  late: readonly NextStep[];
  snapshot: Snapshot;
  language: Language;
}): VNode => {
  const ids = group.deadlines.map(({ limit }) => limit.id);
  const count = ids.length;
  return (
    <div class="fmh-asked">
      <p class="govuk-body">
        <strong>{count === 1 ? 'One thing is late.' : `${count} things are late.`}</strong> {group.advice}
      </p>
      <Since steps={late.filter(({ limit, condition }) => !condition && ids.includes(limit))} />
      <CopyWords>
        {group.say.split('\n').map((line) => (
          <p>{line}</p>
        ))}
      </CopyWords>
      <Helpings links={[...letterOf(group, snapshot), ...helpingsOf(group, language)]} />
    </div>
  );
};

/** What may be late, gathered by the condition on which it hangs. */
const MayBeLate = ({ late }: { late: readonly NextStep[] }): VNode | null => {
  const open = late.filter(({ condition }) => condition !== undefined);
  if (open.length === 0) return null;
  const also = open.length < late.length ? 'too' : '';
  return (
    <Details summaryText={`This may be late ${also ? `${also}, ` : ''}or not (${open.length})`}>
      {[...Map.groupBy(open, ({ condition = '' }) => condition)].map(([condition, steps]) => (
        <>
          <p class="govuk-body">{condition} If you do not know, ask your landlord.</p>
          <Since steps={steps} />
        </>
      ))}
    </Details>
  );
};

const DoneLate = ({ worked }: { worked: WorkedOut }): VNode | null => {
  const late = doneLate(worked);
  const isFinal = worked.told.events.some(({ type }) => type === 'final-answer');
  return late.length === 0 ? null : (
    <>
      <p class="govuk-body">
        This came late. {isFinal ? 'You can tell the Housing Ombudsman:' : 'You can put it in a complaint:'}
      </p>
      <ul class="govuk-list govuk-list--bullet">
        {late.map(({ limit, due, because }) => (
          <li>
            {limit.title}
            {due === undefined ? '' : `: due by ${dueWords(due)}`}. {because}
          </li>
        ))}
      </ul>
    </>
  );
};

/** What would be due if the landlord were told now; what hangs on an "if" takes one sentence. */
const IfTold = ({ ifTold }: { ifTold: readonly Deadline[] }): VNode | null => {
  const certain = ifTold.filter(({ condition }) => condition === undefined);
  const [open] = ifTold.filter(({ condition }) => condition !== undefined);
  if (ifTold.length === 0) return null;
  return (
    <>
      <p class="govuk-body">If you tell it now, this would be due:</p>
      <ul class="govuk-list govuk-list--bullet">
        {certain.map(({ limit, due }) => (
          <li>
            {limit.title}
            {due === undefined ? '' : `: ${dueWords(due)}`}
          </li>
        ))}
        {open?.due === undefined ? null : (
          <li>
            {open.limit.title}, as early as {dueWords(open.due)}. {open.condition}
          </li>
        )}
      </ul>
    </>
  );
};

/** Nobody has been told yet: the clocks start when the landlord knows. */
const ReportToday = ({
  ifTold,
  snapshot,
  language,
}: {
  ifTold: readonly Deadline[];
  snapshot: Snapshot;
  language: Language;
}): VNode => (
  <div class="fmh-asked">
    <p class="govuk-body">
      <strong>Tell your landlord today.</strong> The clocks of Awaab's Law run only from when it knows.
    </p>
    <IfTold ifTold={ifTold} />
    <CopyWords>
      <p>
        I am reporting a danger in my home: [what it is, where, since when]. It affects [who, and how]. Please
        tell me in writing when somebody will come to look at it.
      </p>
    </CopyWords>
    <Helpings
      links={[
        ...letterLink(snapshot, 'report-a-repair'),
        guideLink(language, 'report-a-repair', 'How to report it, and keep proof'),
      ]}
    />
  </div>
);

/** Where no clock is for this home, other ways are open. */
const OtherWays = ({ worked, language }: { worked: WorkedOut; language: Language }): VNode => (
  <>
    <p class="govuk-body">None of these clocks is for a home like yours today. You can still:</p>
    <Helpings
      links={[
        guideLink(language, 'report-a-repair', 'Report the problem today'),
        ...(worked.told.hazard
          ? [guideLink(language, 'awaabs-law', 'Read who is covered, and what others can do')]
          : []),
        { text: 'Work out the dates of a complaint', href: deadlineSubjectPath(language, 'complaint') },
        complain(language),
      ]}
    />
  </>
);

const NOT_A_COUNCIL = ['housing-association'];
const RIGHT_TO_REPAIR = ['secure', 'introductory', 'not-sure'];

/** Two sets of clocks can run for one fault; each page leads to the other. */
const AlsoCounts = ({ worked, language }: { worked: WorkedOut; language: Language }): VNode | null => {
  const { hazard, landlord, tenure, events } = worked.told;
  if (hazard && !NOT_A_COUNCIL.includes(landlord) && RIGHT_TO_REPAIR.includes(tenure))
    return (
      <p class="govuk-body">
        Do you rent from a council? A repair to heating, water, power or a lock may have a day of its own.{' '}
        <a class="govuk-link" href={deadlineSubjectPath(language, 'repair')}>
          Work out that day too
        </a>
        .
      </p>
    );
  if (!hazard && events.some(({ type }) => type === 'repair-asked'))
    return (
      <p class="govuk-body">
        Is somebody's health or safety in danger? An emergency has a limit of hours.{' '}
        <a class="govuk-link" href={deadlineSubjectPath(language, 'hazard')}>
          Work out that time too
        </a>
        .
      </p>
    );
  return null;
};

/** What to do now, in the order of urgency, with words to send and where to read on. */
export const NextSteps = ({
  worked,
  ifTold,
  snapshot,
  language,
}: {
  worked: WorkedOut;
  ifTold: readonly Deadline[];
  snapshot: Snapshot;
  language: Language;
}): VNode => {
  const groups = lateGroups(worked.groups.flatMap(({ deadlines }) => deadlines));
  const late = worked.next.filter(({ kind }) => kind === 'late');
  const now = worked.next.filter(({ kind }) => kind === 'act' || kind === 'again');
  const later = worked.next.filter(({ kind }) => kind === 'if-late');
  const nothingToDo =
    worked.next.length === 0 &&
    !isUnreported(worked) &&
    !onlyReasons(worked) &&
    doneLate(worked).length === 0;
  return (
    <section aria-labelledby="next">
      <h2 class="govuk-heading-l" id="next">
        What you can do
      </h2>
      {isUnreported(worked) ? <ReportToday ifTold={ifTold} snapshot={snapshot} language={language} /> : null}
      {groups.map((group) => (
        <LateTogether group={group} late={late} snapshot={snapshot} language={language} />
      ))}
      <MayBeLate late={late} />
      <DoneLate worked={worked} />
      {now.map((step) => (
        <>
          <p class="govuk-body">{step.what}</p>
          <Helpings
            links={[
              ...ownLetter(snapshot, step),
              ...(step.guide ? [guideLink(language, step.guide, 'The guide about it')] : []),
            ]}
          />
        </>
      ))}
      {nothingRuns(worked) ? <OtherWays worked={worked} language={language} /> : null}
      {onlyReasons(worked) && !nothingRuns(worked) && worked.next.length === 0 ? (
        <p class="govuk-body">No date can be counted from what you told us. Below you can read why.</p>
      ) : null}
      {nothingToDo ? (
        <p class="govuk-body">
          Nothing is late, as far as we can see. Keep what you sent and got, with the days.
        </p>
      ) : null}
      {later.length > 0 ? (
        <>
          <p class="govuk-body">Keep what you sent and got, with the days.</p>
          <Details summaryText="If something does not come in time">
            <ul class="govuk-list govuk-list--bullet">
              {later.map(({ what }) => (
                <li>{what}</li>
              ))}
            </ul>
            <Helpings links={[complain(language)]} />
          </Details>
        </>
      ) : null}
      <AlsoCounts worked={worked} language={language} />
    </section>
  );
};
