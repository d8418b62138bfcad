import { describe, expect, test } from 'vitest';
import { siteScene } from '../../test/site-scene.ts';
import { features } from './features.ts';

const site = siteScene();

const operations = features.flatMap(({ routes = [], forms = [] }) =>
  [...routes, ...forms].flatMap(({ api }) => api ?? []),
);

/** Through a real socket: stored answers are sent before the framework is asked. */
const ask = async (address: string, body?: unknown, type = 'application/json') => {
  return fetch(`${site().copy.origin}${address}`, {
    ...(body === undefined
      ? {}
      : {
          method: 'POST',
          headers: { 'content-type': type },
          body: typeof body === 'string' ? body : JSON.stringify(body),
        }),
  });
};

const told = (today: string, events: readonly object[], more: object = {}) => ({
  landlord: 'housing-association',
  tenure: 'assured',
  today,
  events,
  ...more,
});

describe('everything that programs may ask', () => {
  test.each(operations.map((operation) => [operation.id, operation] as const))(
    '%s answers its example in the shape that is published, to every site',
    async (_, { example, answer }) => {
      const response = await ask(example.address, example.body);
      expect(response.status).toBe(200);
      expect(response.headers.get('access-control-allow-origin')).toBe('*');
      expect(response.headers.get('content-type')).toMatch(/^application\/json/);
      const body = await response.json();
      expect(answer.safeParse(body).error?.issues ?? []).toEqual([]);
    },
  );

  test('counts every time limit and names each once', async () => {
    const { count, time_limits: limits } = (await (await ask('/api/v1/time-limits')).json()) as {
      count: number;
      time_limits: { id: string }[];
    };
    expect(limits).toHaveLength(count);
    expect(new Set(limits.map(({ id }) => id)).size).toBe(count);
    expect(count).toBeGreaterThanOrEqual(400);
  });
});

describe('when one limit ends', () => {
  const due = async (address: string) => {
    const response = await ask(`/api/v1/time-limits/${address}`);
    return { status: response.status, body: (await response.json()) as Record<string, unknown>, response };
  };

  test.each([
    ['awaab-standard-investigation/due?from=2026-01-14', '2026-01-28'],
    ['awaab-emergency-make-safe/due?from=2026-02-10T09:15', '2026-02-11T09:15:00+00:00'],
    ['awaab-emergency-make-safe/due?from=2026-07-10T09:15%2B01:00', '2026-07-11T09:15:00+01:00'],
    ['awaab-emergency-make-safe/due?from=2026-07-10T09:15+01:00', '2026-07-11T09:15:00+01:00'],
    ['awaab-emergency-make-safe/due?from=2026-07-10T08:15Z', '2026-07-11T09:15:00+01:00'],
    ['code-stage1-response/due?from=2026-02-05&extended_by=10', '2026-03-05'],
    ['ombudsman-within/due?from=2026-03-10', '2027-03-09'],
    ['awaab-keep-informed/due?from=2026-01-14', null],
  ])('%s is %s', async (address, date) => {
    const { status, body } = await due(address);
    expect(status).toBe(200);
    expect(body.due).toBe(date);
    expect((body.why as string[]).length).toBeGreaterThan(0);
  });

  test('may be kept by caches on the way, with an entity tag', async () => {
    const { response } = await due('foi/due?from=2026-06-10');
    expect(response.headers.get('cache-control')).toBe('public, max-age=60, stale-if-error=86400');
    expect(response.headers.get('etag')).toBeTruthy();
  });

  test.each<[string, number, RegExp]>([
    ['no-such-limit/due?from=2026-01-14', 404, /There is no time limit "no-such-limit"/],
    ['foi/due', 422, /Say when the clock starts/],
    ['foi/due?from=', 422, /Say when the clock starts/],
    ['foi/due?from=2026-02-30', 422, /There is no 2026-02-30 in the calendar/],
    ['foi/due?from=0000-01-01', 422, /The year 0 lies outside/],
    ['foi/due?from=9999-12-31', 422, /The year 9999 lies outside/],
    ['foi/due?from=2026-01-14T25:00', 422, /There is no time 25:00/],
    ['foi/due?from=2026-03-29T01:30', 422, /did not exist/],
    ['foi/due?from=2030-12-20', 422, /bank holidays/],
    ['foi/due?from=2026-01-14&extended_by=5', 422, /has no extension/],
    ['code-stage1-response/due?from=2026-01-14&extended_by=-1', 422, /whole number/],
    ['code-stage1-response/due?from=2026-01-14&extended_by=lots', 422, /whole number/],
    ['code-stage1-response/due?from=2026-01-14&extended_by=99999', 422, /whole number/],
    ['awaab-emergency-make-safe/due?from=2026-02-10', 422, /give the time of day/],
    [
      'awaab-standard-investigation/due?from=2025-10-26',
      422,
      /applies from 27 October 2025\. It does not reach back to 26 October 2025\. Before 27 October 2025 the ordinary repair duty/,
    ],
    ['stairs-request/due?from=2027-03-31', 422, /applies from 1 April 2027/],
  ])('%s answers %i in a sentence', async (address, status, sentence) => {
    const answer = await due(address);
    expect(answer.status).toBe(status);
    expect(answer.body.error).toMatch(sentence);
    expect(answer.response.headers.get('cache-control')).toBe('no-store');
  });
});

describe('every deadline of a case', () => {
  const post = async (body: unknown) => {
    const response = await ask('/api/v1/deadlines', body);
    return { status: response.status, body: (await response.json()) as Record<string, unknown>, response };
  };

  test('that is not said to be JSON is refused with what to say', async () => {
    const answer = await ask('/api/v1/deadlines', told('2026-02-20', []), 'text/plain');
    expect(answer.status).toBe(415);
    expect(((await answer.json()) as { error: string }).error).toContain('content-type: application/json');
  });

  test('is answered with its status, and nobody keeps it', async () => {
    const { status, body, response } = await post(
      told('2026-02-20', [{ id: 'c', type: 'complaint-made', at: '2026-02-03' }]),
    );
    expect(status).toBe(200);
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(body.deadlines).toContainEqual(
      expect.objectContaining({
        limit: 'code-stage1-ack',
        due: '2026-02-10',
        status: 'missed',
        started_by: 'c',
      }),
    );
  });

  test.each<[string, unknown, number, RegExp]>([
    ['no landlord', { tenure: 'assured', today: '2026-02-20', events: [] }, 422, /^landlord: /],
    [
      'an unknown type',
      told('2026-02-20', [{ type: 'sang', at: '2026-02-03' }]),
      422,
      /^events\[0\]\.type: that is no type of event that is known here/,
    ],
    [
      'a bad day',
      told('2026-02-20', [{ type: 'reported', at: '2026-02-30' }]),
      422,
      /^events\[0\]\.at: There is no 2026-02-30/,
    ],
    [
      'a case that contradicts itself',
      told('2026-02-20', [{ type: 'escalated', at: '2026-02-03' }]),
      422,
      /^events\[0\]: “the landlord received your request for stage 2” needs/,
    ],
    [
      'a hazard nobody knows',
      told('2026-02-20', [], { hazard: { kind: 'dragons' } }),
      422,
      /is no kind of hazard that is known here/,
    ],
    ['a strange field', told('2026-02-20', [], { name: 'Ann' }), 422, /has no field "name"/],
    [
      'ten thousand events',
      told(
        '2026-02-20',
        Array.from({ length: 10_000 }, () => ({ type: 'chased', at: '2026-02-03' })),
      ),
      422,
      /up to 500 events/,
    ],
    ['a list', [], 422, /./],
    ['no JSON', 'not json', 400, /not JSON/],
    ['nothing', '', 400, /Nothing was sent/],
    ['a megabyte', JSON.stringify('x'.repeat(1_100_000)), 413, /larger than one megabyte/],
  ])('%s answers calmly', async (_what, body, status, sentence) => {
    const answer = await post(body);
    expect(answer.status).toBe(status);
    expect(answer.body.error).toMatch(sentence);
    expect(answer.response.headers.get('access-control-allow-origin')).toBe('*');
  });

  test('names each fault of a case that has several', async () => {
    const { body } = await post(
      told('2026-02-20', [
        { type: 'sang', at: 'yesterday' },
        { type: 'reported', at: '2026-13-01' },
      ]),
    );
    expect(body.faults).toHaveLength(3);
  });

  test('may be asked by a page of another site', async () => {
    const preflight = await fetch(`${site().copy.origin}/api/v1/deadlines`, {
      method: 'OPTIONS',
      headers: { origin: 'https://council.example', 'access-control-request-method': 'POST' },
    });
    expect(preflight.status).toBe(204);
    expect(preflight.headers.get('access-control-allow-headers')).toBe('content-type');
  });
});
