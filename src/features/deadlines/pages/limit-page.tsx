import type { VNode } from 'preact';
import type { Snapshot } from '../../../adapters/content/snapshot.ts';
import {
  COURT_WARNING,
  type Due,
  formatDate,
  formatDay,
  formatMoment,
  lengthWords,
  parseDay,
  type TimeLimit,
  type TimeLimitVersion,
} from '../../../law/index.ts';
import { Button } from '../../../ui/button/button.tsx';
import { CheckThis } from '../../../ui/check-this/check-this.tsx';
import { CopyWords } from '../../../ui/copy-words/copy-words.tsx';
import { DateInput } from '../../../ui/date-input/date-input.tsx';
import { Details } from '../../../ui/details/details.tsx';
import { ErrorSummary } from '../../../ui/error-summary/error-summary.tsx';
import { Input } from '../../../ui/input/input.tsx';
import { InsetText } from '../../../ui/inset-text/inset-text.tsx';
import type { Language } from '../../../ui/language.ts';
import { guidePath } from '../../guides/paths.ts';
import type { TypedTime } from '../calculator/typed-time.ts';
import { dutyWords, limitWordsOf } from '../limit-view.ts';
import { limitPath, timeLimitApiPath } from '../paths.ts';

/** What was asked of one limit: the start as it was typed, and the answer or the fault. */
export interface AskedLimit {
  readonly typed: TypedTime;
  readonly fault?: { readonly sentence: string; readonly part: string };
  readonly due?: Due;
}

export interface LimitPageProps {
  readonly limit: TimeLimit;
  readonly snapshot: Snapshot;
  readonly language: Language;
  readonly asked?: AskedLimit;
}

const spanOf = ({ in_force_from: from, in_force_until: until }: TimeLimitVersion): string => {
  if (from === 'no-date-yet') return 'From a day that is not fixed yet';
  const start = from === 'long-standing' ? 'For a long time now' : `From ${formatDate(parseDay(from))}`;
  return until ? `${start} to ${formatDate(parseDay(until))}` : start;
};

const Version = ({ limit, version }: { limit: TimeLimit; version: TimeLimitVersion }): VNode => (
  <section class="fmh-asked">
    <h3 class="govuk-heading-s">{spanOf(version)}</h3>
    <p class="govuk-body">
      {limitLength(version)}
      {version.only_for ? ` Only for ${version.only_for}.` : ''}
      {version.note ? ` ${version.note}` : ''}
    </p>
    {version.clock_starts && version.clock_starts !== limit.clock_starts ? (
      <p class="govuk-body">The clock started with {version.clock_starts}.</p>
    ) : null}
    {version.stops_when ? (
      <>
        <p class="govuk-body">It ends early when:</p>
        <ul class="govuk-list govuk-list--bullet">
          {version.stops_when.map((reason) => (
            <li>{reason}</li>
          ))}
        </ul>
      </>
    ) : null}
    {version.certainty === 'C' ? (
      <CheckThis href={version.sources[0]?.url ?? ''}>Nobody here has confirmed this yet.</CheckThis>
    ) : null}
    <ul class="fmh-sources">
      {version.sources.map(({ publisher, title, at, url, checked }) => (
        <li>
          <a class="govuk-link" href={url}>
            {title}
          </a>
          {at ? `, ${at}` : ''}
          <br />
          {publisher}
          {checked ? `, checked ${formatDate(parseDay(checked))}` : ', not read again here'}
        </li>
      ))}
    </ul>
  </section>
);

const sentence = (words: string): string => `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;

const limitLength = ({ length, unit, without_number, extension }: TimeLimitVersion): string => {
  const plain =
    length !== null && unit !== null ? sentence(lengthWords(length, unit)) : sentence(without_number ?? '');
  return extension
    ? `${plain} Longer if ${extension.when}${
        extension.at_most !== null && extension.unit !== null
          ? `: up to ${lengthWords(extension.at_most, extension.unit)} more`
          : ''
      }.`
    : plain;
};

const Answer = ({ due }: { due: Due }): VNode => {
  if (due.kind === 'refused') return <InsetText>{due.reason}</InsetText>;
  if (due.kind === 'no-number') return <InsetText>{`There is no date: ${due.words}.`}</InsetText>;
  const words = due.kind === 'day' ? formatDay(due.due) : formatMoment(due.due);
  return (
    <section aria-labelledby="answer" class="fmh-answer">
      <h2 class="govuk-heading-m" id="answer">
        {due.bound === 'not-before' ? 'Not before' : 'The last day is'} {words}
      </h2>
      {due.kind === 'day' && due.earlier ? (
        <p class="govuk-body">
          Counted more strictly, it would be {formatDay(due.earlier)}. You can mention that; do not rely on
          it.
        </p>
      ) : null}
      <ol class="govuk-list govuk-list--number">
        {due.steps.map((step) => (
          <li>{step.words}</li>
        ))}
      </ol>
    </section>
  );
};

/** Whether a start gives a date: not where the law names the day itself, or no number at all. */
const hasClock = ({ versions }: TimeLimit): boolean =>
  versions.some(({ length, fixed_day }) => length !== null && fixed_day === undefined);

const AskForm = ({ limit, language, asked }: Omit<LimitPageProps, 'snapshot'>): VNode => {
  const fault = asked?.fault;
  const hours = limit.versions.some(({ unit }) => unit === 'hours');
  return (
    <form method="post" action={limitPath(language, limit.id)} noValidate>
      <DateInput
        id="start"
        namePrefix="start"
        fieldset={{
          legend: { text: 'When did the clock start?', classes: 'govuk-fieldset__legend--m' },
        }}
        hint={{ text: `It starts with ${limit.clock_starts}. For example 14 1 2026.` }}
        values={asked ? { day: asked.typed.day, month: asked.typed.month, year: asked.typed.year } : {}}
        errorMessage={fault && fault.part !== 'time' ? { text: fault.sentence } : undefined}
      />
      {hours ? (
        <Input
          id="start-time"
          name="start-time"
          label={{ text: 'Time of day' }}
          hint={{ text: 'For example 9:15am' }}
          classes="govuk-input--width-5"
          value={asked?.typed.time ?? ''}
          errorMessage={fault?.part === 'time' ? { text: fault.sentence } : undefined}
        />
      ) : null}
      <Button plain>Work out the date</Button>
    </form>
  );
};

/** The words to send, with the dates that were worked out, or with gaps for them. */
const withGaps = (say: string, due: Due | undefined): string => {
  const dated = due?.kind === 'day' || due?.kind === 'moment' ? due : undefined;
  const words = dated?.kind === 'day' ? formatDay(dated.due) : dated ? formatMoment(dated.due) : '[date]';
  return say.replaceAll('{due}', words).replaceAll('{start}', '[day]');
};

/** One rule: who, what, how long, since when, the source, and its date for a start of one's own. */
export const LimitPage = ({ limit, snapshot, language, asked }: LimitPageProps): VNode => {
  const words = limitWordsOf(limit, snapshot);
  const fault = asked?.fault;
  return (
    <>
      {fault ? <ErrorSummary errorList={[{ text: fault.sentence, href: `#start-${fault.part}` }]} /> : null}
      <h1 class="govuk-heading-xl">{limit.title}</h1>
      <p class="govuk-body-l">
        {dutyWords(limit)}: <strong>{words.text}</strong>.
      </p>
      {limit.versions.some(({ fixed_day }) => fixed_day) ? null : (
        <p class="govuk-body">The clock starts with {limit.clock_starts}.</p>
      )}
      {limit.applies ? (
        <Details summaryText="Who it is not for">
          <p class="govuk-body">{limit.applies.otherwise}</p>
        </Details>
      ) : null}
      {limit.court ? <InsetText>{COURT_WARNING}</InsetText> : null}
      {asked?.due ? <Answer due={asked.due} /> : null}
      {hasClock(limit) ? <AskForm limit={limit} language={language} {...(asked ? { asked } : {})} /> : null}
      <h2 class="govuk-heading-m">Since when, and where it stands</h2>
      {limit.versions.toReversed().map((version) => (
        <Version limit={limit} version={version} />
      ))}
      {limit.before ? <p class="govuk-body">{limit.before}</p> : null}
      {limit.if_missed ? (
        <section aria-labelledby="missed">
          <h2 class="govuk-heading-m" id="missed">
            Was it missed?
          </h2>
          <p class="govuk-body">
            {limit.if_missed.next}{' '}
            <a class="govuk-link" href={guidePath(language, limit.if_missed.guide)}>
              The guide about it
            </a>
          </p>
          {limit.if_missed.say ? <CopyWords>{withGaps(limit.if_missed.say, asked?.due)}</CopyWords> : null}
        </section>
      ) : null}
      <p class="govuk-body-s">
        For programs:{' '}
        <a class="govuk-link" href={timeLimitApiPath(limit.id)}>
          {limit.id}
        </a>
      </p>
    </>
  );
};
