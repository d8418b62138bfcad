import type { VNode } from 'preact';
import { EVENT_TYPES, formatDay, isDayText, parseDay } from '../../../law/index.ts';
import type { Language } from '../../../ui/language.ts';
import { StackedTable } from '../../../ui/stacked-table/stacked-table.tsx';
import { lawPath, limitPath, scenarioFilePath } from '../paths.ts';
import type { Outcome } from '../scenarios/run-scenario.ts';
import type { CaseScenario, CountRow, LimitRow, Scenario, ScenarioFile } from '../scenarios/scenario.ts';

export interface ShownScenario {
  readonly scenario: Scenario;
  readonly outcome: Outcome;
}

/** The titles of limits, by id. */
export type LimitNames = ReadonlyMap<string, string>;

export interface ShownFile {
  readonly file: ScenarioFile;
  readonly groups: ReadonlyArray<{ readonly title: string; readonly shown: readonly ShownScenario[] }>;
}

const agreeing = (file: ShownFile): number =>
  file.groups.reduce((sum, { shown }) => sum + shown.filter(({ outcome }) => outcome.agrees).length, 0);

const all = (file: ShownFile): number => file.groups.reduce((sum, { shown }) => sum + shown.length, 0);

const LimitCell = ({ id, names, language }: { id: string; names: LimitNames; language: Language }): VNode => (
  <a class="govuk-link" href={limitPath(language, id)}>
    {names.get(id) ?? id}
  </a>
);

/** "2026-02-03" as a reader says it; what is no day stays as it is. */
const dayWords = (text: string): string => {
  const [day = '', ...rest] = text.split(' ');
  return isDayText(day) ? [formatDay(parseDay(day)), ...rest].join(' ') : text;
};

const eventWords = (type: string): string => (EVENT_TYPES as Readonly<Record<string, string>>)[type] ?? type;

const verdict = ({ agrees, found }: Outcome): string =>
  agrees ? 'the same' : `differs: ${found.join('; ')}`;

interface Column<Row> {
  readonly head: string;
  readonly cell: (row: Row, outcome: Outcome) => VNode | string;
}

const limitColumns = (names: LimitNames, language: Language): readonly Column<LimitRow>[] => [
  { head: 'Case', cell: ({ name }) => name },
  { head: 'Limit', cell: ({ limit }) => <LimitCell id={limit} names={names} language={language} /> },
  {
    head: 'Starts',
    cell: ({ starts, extendedBy }) => `${dayWords(starts)}${extendedBy ? `, extended by ${extendedBy}` : ''}`,
  },
  { head: 'Due', cell: ({ due, notBefore }) => `${notBefore ? 'not before ' : ''}${dayWords(due)}` },
  { head: 'This copy', cell: (_, outcome) => verdict(outcome) },
];

const countColumns: readonly Column<CountRow>[] = [
  { head: 'Case', cell: ({ name }) => name },
  { head: 'From', cell: ({ from }) => from },
  { head: 'Length', cell: ({ length, unit, counting }) => `${length} ${unit} (${counting.join(', ')})` },
  { head: 'Ends', cell: ({ ends }) => ends },
  { head: 'This copy', cell: (_, outcome) => verdict(outcome) },
];

function Rows<Row>({
  caption,
  columns,
  rows,
}: {
  caption: string;
  columns: readonly Column<Row>[];
  rows: ReadonlyArray<{ row: Row; outcome: Outcome }>;
}): VNode {
  return (
    <StackedTable
      name={caption}
      labels={columns.map(({ head }) => head)}
      rows={rows.map(({ row, outcome }) => columns.map(({ cell }) => cell(row, outcome)))}
    />
  );
}

const CaseView = ({
  scenario,
  outcome,
  names,
  language,
}: {
  scenario: CaseScenario;
  outcome: Outcome;
  names: LimitNames;
  language: Language;
}): VNode => (
  <>
    <p class="govuk-body">
      Given: {scenario.given}. As at {dayWords(scenario.asAt)}.
    </p>
    <ul class="govuk-list govuk-list--bullet">
      {scenario.events.map(({ when, type, more }) => (
        <li>
          {dayWords(when)}: {eventWords(type)}
          {more ? ` (${more})` : ''}
        </li>
      ))}
    </ul>
    <Rows
      caption={`What follows: ${scenario.name}`}
      columns={[
        { head: 'Then', cell: ({ limit }) => <LimitCell id={limit} names={names} language={language} /> },
        { head: 'Due', cell: ({ due }) => dayWords(due) },
        { head: 'Status', cell: ({ status }) => status },
        {
          head: 'This copy',
          cell: (_, { agrees, found }) => (agrees ? 'the same' : `found ${found.join('; ')}`),
        },
      ]}
      rows={scenario.expected.map((row, index) => {
        const found = outcome.found[index] ?? '';
        return { row, outcome: { agrees: found === `${row.due} ${row.status}`, found: [found] } };
      })}
    />
  </>
);

const Group = ({
  title,
  shown,
  names,
  language,
}: {
  title: string;
  shown: readonly ShownScenario[];
  names: LimitNames;
  language: Language;
}): VNode => {
  const limits: Array<{ row: LimitRow; outcome: Outcome }> = [];
  const counts: Array<{ row: CountRow; outcome: Outcome }> = [];
  const cases: Array<{ scenario: CaseScenario; outcome: Outcome }> = [];
  for (const { scenario, outcome } of shown) {
    if (scenario.kind === 'limit') limits.push({ row: scenario, outcome });
    else if (scenario.kind === 'count') counts.push({ row: scenario, outcome });
    else cases.push({ scenario, outcome });
  }
  return (
    <section class="fmh-part">
      <h2 class="govuk-heading-m">{title}</h2>
      {limits.length > 0 ? (
        <Rows caption={title} columns={limitColumns(names, language)} rows={limits} />
      ) : null}
      {counts.length > 0 ? <Rows caption={title} columns={countColumns} rows={counts} /> : null}
      {cases.map(({ scenario, outcome }) => (
        <CaseView scenario={scenario} outcome={outcome} names={names} language={language} />
      ))}
    </section>
  );
};

/** The worked cases of one theme, each beside what this copy answers now. */
export const ScenarioFilePage = ({
  file,
  names,
  language,
}: {
  file: ShownFile;
  names: LimitNames;
  language: Language;
}): VNode => (
  <>
    <h1 class="govuk-heading-xl">{file.file.title}</h1>
    <p class="govuk-body-l">{file.file.about}</p>
    <p class="govuk-body">
      {all(file)} cases; this copy answers {agreeing(file)} as they were worked out by hand.
    </p>
    {file.groups.map(({ title, shown }) => (
      <Group title={title} shown={shown} names={names} language={language} />
    ))}
  </>
);

/** All themes, with how many cases of each this copy answers as expected. */
export const ScenariosPage = ({
  files,
  language,
}: {
  files: readonly ShownFile[];
  language: Language;
}): VNode => {
  const sum = files.reduce((total, file) => total + all(file), 0);
  const same = files.reduce((total, file) => total + agreeing(file), 0);
  return (
    <>
      <h1 class="govuk-heading-xl">Worked cases</h1>
      <p class="govuk-body-l">
        {sum} cases, worked out by hand from the law. This copy answers {same} of them in the same way, now.
      </p>
      <p class="govuk-body">
        They are for lawyers and advisers to read and to contradict. Each names a{' '}
        <a class="govuk-link" href={lawPath(language)}>
          time limit
        </a>
        , a start and the date that follows.
      </p>
      <ul class="govuk-list govuk-list--bullet">
        {files.map((file) => (
          <li>
            <a class="govuk-link" href={scenarioFilePath(language, file.file.slug)}>
              {file.file.title}
            </a>
            : {agreeing(file)} of {all(file)}
          </li>
        ))}
      </ul>
    </>
  );
};
