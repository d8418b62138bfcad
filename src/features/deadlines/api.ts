import { z } from 'zod';
import type { Snapshot } from '../../adapters/content/snapshot.ts';
import {
  type Case,
  caseAnswer,
  caseAnswerSchema,
  caseSchema,
  dueFrom,
  EVENT_TYPES,
  EVENT_TYPES_VERSION,
  evaluateCase,
  LANDLORDS,
  momentText,
  parseDay,
  readWhen,
  sourceSchema,
  type TimeLimit,
  timeLimitSchema,
  UnreadableTime,
  whenText,
} from '../../law/index.ts';
import type { ApiOperation, FormRoute, OwnAnswer, PublicRoute } from '../feature.ts';
import { hazardKind } from './hazard-kind.ts';
import { lawBookOf } from './law-book.ts';
import { limitKind } from './limit-kind.ts';
import { limitWordsOf } from './limit-view.ts';
import { deadlinesApiPath, dueApiPath, limitPath, timeLimitApiPath, timeLimitsApiPath } from './paths.ts';

const noSuchLimit = (id: string): string =>
  `There is no time limit "${id}". ${timeLimitsApiPath()} lists them all.`;

const limitAnswerSchema = z.strictObject({
  ...timeLimitSchema.shape,
  words: z.string().meta({ description: 'The length as a reader sees it today.' }),
  url: z.string().meta({ description: 'The page for people.' }),
});

const limitAnswer = (limit: TimeLimit, snapshot: Snapshot): z.infer<typeof limitAnswerSchema> => ({
  ...limit,
  words: limitWordsOf(limit, snapshot).text,
  url: limitPath('en', limit.id),
});

const listSchema = z.strictObject({
  pack_revision: z.int(),
  count: z.int(),
  event_types_version: z.int(),
  event_types: z.record(z.string(), z.string()).meta({ description: 'What may happen in a case, in words.' }),
  hazards: z.array(z.strictObject({ id: z.string(), title: z.string(), such_as: z.string() })),
  time_limits: z.array(limitAnswerSchema),
});

const listOperation: ApiOperation = {
  id: 'listTimeLimits',
  method: 'get',
  path: timeLimitsApiPath(),
  summary: 'Every time limit',
  about: 'All rules with their versions and sources, and what may happen in a case.',
  answer: listSchema,
  example: { address: timeLimitsApiPath() },
};

const list: PublicRoute = {
  path: timeLimitsApiPath,
  for: 'everyone',
  api: listOperation,
  answer({ snapshot }) {
    const limits = snapshot.list(limitKind).map(({ item }) => limitAnswer(item, snapshot));
    const body: z.infer<typeof listSchema> = {
      pack_revision: snapshot.revision,
      count: limits.length,
      event_types_version: EVENT_TYPES_VERSION,
      event_types: EVENT_TYPES,
      hazards: snapshot.list(hazardKind).map(({ item: { id, title, such_as } }) => ({ id, title, such_as })),
      time_limits: limits,
    };
    return { type: 'json', body };
  },
};

const one: PublicRoute = {
  path: () => timeLimitApiPath(':limit'),
  for: 'everyone',
  api: {
    id: 'findTimeLimit',
    method: 'get',
    path: timeLimitApiPath('{limit}'),
    summary: 'One time limit',
    about: 'One rule, with each of its versions and the sources of each.',
    words: { limit: { about: 'The id of a time limit.', example: 'awaab-standard-investigation' } },
    answer: limitAnswerSchema,
    refusals: { 404: 'There is no such time limit.' },
    example: { address: timeLimitApiPath('awaab-standard-investigation') },
  },
  answer({ snapshot, words }) {
    const limit = snapshot.find(limitKind, words.limit ?? '');
    return limit
      ? { type: 'json', body: limitAnswer(limit, snapshot) }
      : { type: 'missing', what: noSuchLimit(words.limit ?? '') };
  },
};

const text = z.preprocess((value) => (Array.isArray(value) ? value[0] : value), z.string().max(60));

const dueQuery = z.object({
  from: text.optional().meta({
    description:
      'When the clock starts: a day, a time on the clocks of London (2026-02-10T09:15), or an instant.',
    example: '2026-01-14',
  }),
  extended_by: text.optional().meta({
    description: 'By how much the one who is bound has extended the limit, in the unit of the limit.',
  }),
});

const dueAnswerSchema = z.strictObject({
  limit: z.string(),
  title: z.string(),
  from: z.string(),
  due: z.string().nullable().meta({
    description:
      'The date to show to people: late after it, or act by it; null where the law gives no number.',
  }),
  bound: z.enum(['by', 'not-before']).nullable().meta({
    description: 'not-before: the time is the shortest allowed, and due is the first day for the next step.',
  }),
  earlier: z.string().nullable().meta({ description: 'A stricter reading: mention it, do not rely on it.' }),
  unit: z.string().nullable(),
  words: z.string().nullable().meta({ description: 'The words of the law where it gives no number.' }),
  certainty: z.enum(['A', 'B', 'C']),
  expected: z.boolean(),
  why: z.array(z.string()),
  source: sourceSchema.nullable(),
  in_force: z.strictObject({
    from: z.string(),
    until: z.string().nullable(),
    standing: z.enum(['in-force', 'not-yet', 'replaced']),
  }),
});

const refused = (sentence: string) => ({ type: 'json', status: 422, body: { error: sentence } }) as const;

const readExtension = (value: string | undefined): number | undefined =>
  value === undefined ? undefined : /^\d{1,6}$/.test(value) ? Number(value) : Number.NaN;

/** A plus that was not written %2B arrives as a space. */
const dueOf = (limit: TimeLimit, from: string, extendedBy: number | undefined, snapshot: Snapshot) => {
  const start = readWhen(from.replace(/(T[\d:.]+) (?=\d{2}:\d{2}$)/, '$1+'));
  const due = dueFrom(limit, start, parseDay(snapshot.day), extendedBy === undefined ? {} : { extendedBy });
  if (due.kind === 'refused') return refused(due.reason);
  const { version, standing } = due;
  const hasDate = due.kind !== 'no-number';
  const body: z.infer<typeof dueAnswerSchema> = {
    limit: limit.id,
    title: limit.title,
    from: whenText(start),
    due: due.kind === 'day' ? due.due.toString() : due.kind === 'moment' ? momentText(due.due) : null,
    bound: hasDate ? due.bound : null,
    earlier: due.kind === 'day' ? (due.earlier?.toString() ?? null) : null,
    unit: version.unit,
    words: due.kind === 'no-number' ? due.words : null,
    certainty: version.certainty,
    expected: hasDate && due.expected,
    why: due.steps.map(({ words }) => words),
    source: version.sources[0] ?? null,
    in_force: { from: version.in_force_from, until: version.in_force_until ?? null, standing },
  };
  return { type: 'json', body } as const;
};

const due: PublicRoute = {
  path: () => dueApiPath(':limit'),
  for: 'everyone',
  query: dueQuery,
  openEnded: true,
  impersonal: true,
  api: {
    id: 'countTimeLimit',
    method: 'get',
    path: dueApiPath('{limit}'),
    summary: 'When one time limit ends',
    about:
      'Counts one rule from a start, and says why this date. A rule that was replaced is counted as it stood on the day of the start.',
    words: { limit: { about: 'The id of a time limit.', example: 'awaab-standard-investigation' } },
    query: dueQuery,
    answer: dueAnswerSchema,
    refusals: {
      404: 'There is no such time limit.',
      422: 'The start cannot be read, lies before the rule was in force, or has no time of day where hours count.',
    },
    example: { address: `${dueApiPath('awaab-standard-investigation')}?from=2026-01-14` },
  },
  answer({ snapshot, words, query }) {
    const limit = snapshot.find(limitKind, words.limit ?? '');
    if (!limit) return { type: 'missing', what: noSuchLimit(words.limit ?? '') };
    const { from, extended_by } = dueQuery.parse(query);
    if (from === undefined || from === '')
      return refused('Say when the clock starts: ?from=2026-01-14, or with a time ?from=2026-02-10T09:15.');
    try {
      return dueOf(limit, from, readExtension(extended_by), snapshot);
    } catch (error) {
      if (error instanceof UnreadableTime) return refused(error.message);
      throw error;
    }
  },
};

/** Where in what was sent a fault lies: "events[3].at". */
const place = (path: readonly PropertyKey[]): string =>
  path.reduce<string>(
    (text, key) =>
      typeof key === 'number' ? `${text}[${key}]` : text === '' ? String(key) : `${text}.${String(key)}`,
    '',
  );

const faultWords = (issue: z.core.$ZodIssue): string => {
  const where = place(issue.path);
  if (issue.code === 'unrecognized_keys')
    return `${where || 'The case'} has no field "${issue.keys.join('", "')}".`;
  if (issue.code === 'invalid_value' && issue.path.at(-1) === 'type')
    return `${where}: that is no type of event that is known here. ${timeLimitsApiPath()} lists them under "event_types".`;
  const words = issue.message.replace(/^Invalid (input|option): /, '');
  return `${where || 'What was sent is no case'}: ${/[.!?]$/.test(words) ? words : `${words}.`}`;
};

const MOST_FAULTS = 20;

/** A case that contradicts itself, or that cannot be read, answered in sentences. */
const refuseCase = (sentences: readonly string[]): OwnAnswer => ({
  type: 'json',
  status: 422,
  body: {
    error: sentences[0] ?? 'The case cannot be read.',
    faults: sentences.slice(0, MOST_FAULTS),
  },
});

const knownHazard = (told: Case, snapshot: Snapshot): string | undefined => {
  const kind = told.hazard?.kind;
  return kind === undefined || kind === 'not-sure' || snapshot.find(hazardKind, kind)
    ? undefined
    : `hazard.kind: "${kind}" is no kind of hazard that is known here. ${timeLimitsApiPath()} lists them under "hazards".`;
};

const example = {
  landlord: LANDLORDS[1],
  tenure: 'assured',
  today: '2026-02-20',
  hazard: { kind: 'damp-and-mould', severity: 'significant' },
  events: [
    { id: 'report', type: 'reported', at: '2026-01-14' },
    { id: 'complaint', type: 'complaint-made', at: '2026-02-03' },
  ],
};

const wholeCase: FormRoute = {
  path: deadlinesApiPath,
  for: 'everyone',
  api: {
    id: 'workOutDeadlines',
    method: 'post',
    path: deadlinesApiPath(),
    summary: 'Every deadline of a case',
    about:
      'Takes what happened and answers with every deadline, how it stands on the day of the question, why, and what the resident can do next. Nothing is stored.',
    body: caseSchema,
    answer: caseAnswerSchema,
    refusals: {
      400: 'What was sent is not JSON.',
      413: 'What was sent is larger than one mebibyte.',
      415: 'What was sent does not say that it is JSON: send it as application/json.',
      422: 'The case cannot be read, or contradicts itself; `faults` has a sentence for each thing.',
    },
    example: { address: deadlinesApiPath(), body: example },
  },
  answer({ snapshot, body }) {
    const read = caseSchema.safeParse(body);
    if (!read.success) return refuseCase(read.error.issues.map(faultWords));
    const strange = knownHazard(read.data, snapshot);
    if (strange) return refuseCase([strange]);
    const evaluation = evaluateCase(read.data, lawBookOf(snapshot));
    return evaluation.kind === 'refused'
      ? refuseCase(evaluation.contradictions.map(({ event, sentence }) => `events[${event}]: ${sentence}`))
      : { type: 'json', body: caseAnswer(evaluation, read.data, snapshot.revision) };
  },
};

export const apiRoutes: readonly PublicRoute[] = [list, one, due];
export const apiForms: readonly FormRoute[] = [wholeCase];
