import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aCase, allOf, damp, dampEmergency, deadlinesOf, event, oneOf, packBook } from './case-for-tests.ts';
import { evaluateCase } from './evaluate.ts';
import { caseSchema, caseText } from './event.ts';
import { EVENT_TYPE_NAMES, LANDLORDS, REPAIRS, TENURES } from './vocabulary.ts';

const due = (deadline: { due?: { toString(): string } | undefined }): string =>
  deadline.due?.toString() ?? 'none';

describe('events as they are told', () => {
  test('may come in any order', () => {
    const told = aCase('2026-02-20', [
      event('2026-02-05 complaint-acknowledged'),
      event('2026-02-03 complaint-made'),
    ]);
    const ack = oneOf(told, 'code-stage1-ack');
    expect(ack.status).toBe('met');
    expect(ack.startedBy).toBe(1);
    expect(oneOf(told, 'code-stage1-response').startedBy).toBe(0);
  });

  test('after the day of the question are left out, and said to be', () => {
    const told = aCase('2026-02-04', [
      event('2026-02-03 complaint-made'),
      event('2026-02-05 complaint-acknowledged'),
    ]);
    const evaluation = evaluateCase(told, packBook());
    expect(evaluation).toMatchObject({
      kind: 'answered',
      leftOut: [
        '“the landlord acknowledged your complaint” (Thursday 5 February 2026) lies after the day of the question and was left out.',
      ],
    });
    expect(oneOf(told, 'code-stage1-ack').status).toBe('coming');
  });

  test('later on the same day count, where the question names no time', () => {
    const events = [event('2026-02-03T15:00 complaint-made')];
    expect(deadlinesOf(aCase('2026-02-03', events))).not.toHaveLength(0);
    expect(deadlinesOf(aCase('2026-02-03T14:00', events))).toHaveLength(0);
    expect(deadlinesOf(aCase('2026-02-03T16:00', events))).not.toHaveLength(0);
  });

  test('that people plan may lie ahead', () => {
    const told = aCase('2026-10-01', [event('2026-10-29 tenancy-ended')], {
      landlord: 'council',
      tenure: 'secure',
    });
    const first = oneOf(told, 'improvement-claim-open');
    expect(due(first)).toBe('2026-10-01');
    expect(first).toMatchObject({ bound: 'not-before', status: 'today' });
    expect(
      oneOf(
        aCase('2026-10-02', [event('2026-10-29 tenancy-ended')], { tenure: 'secure', landlord: 'council' }),
        'improvement-claim-open',
      ).status,
    ).toBe('met');
    expect(
      oneOf(
        aCase('2026-09-30', [event('2026-10-29 tenancy-ended')], { tenure: 'secure', landlord: 'council' }),
        'improvement-claim-open',
      ).status,
    ).toBe('coming');
  });

  test('without any give an empty answer', () => {
    expect(deadlinesOf(aCase('2026-02-03', []))).toEqual([]);
  });
});

describe('how a deadline stands', () => {
  const made = [event('2026-02-03 complaint-made')];

  test.each([
    ['2026-02-09', 'coming'],
    ['2026-02-10', 'today'],
    ['2026-02-11', 'missed'],
  ])('on %s it is %s', (today, status) => {
    expect(oneOf(aCase(today, made), 'code-stage1-ack').status).toBe(status);
  });

  test.each([
    ['2026-02-10', 'met'],
    ['2026-02-11', 'met-late'],
  ])('met on %s it is %s', (day, status) => {
    const told = aCase('2026-03-01', [...made, event(`${day} complaint-acknowledged`)]);
    expect(oneOf(told, 'code-stage1-ack')).toMatchObject({
      status,
      because: expect.stringContaining('the landlord acknowledged your complaint.'),
    });
  });

  test('with hours it turns at the minute', () => {
    const known = [event('2026-02-10T09:15 reported')];
    const at = (today: string, more: Parameters<typeof event>[] = []) =>
      oneOf(
        aCase(today, [...known, ...more.map((one) => event(...one))], { hazard: dampEmergency }),
        'awaab-emergency-make-safe',
      ).status;
    expect(at('2026-02-10T10:00')).toBe('coming');
    expect(at('2026-02-11T09:15')).toBe('today');
    expect(at('2026-02-11T09:16')).toBe('missed');
    expect(at('2026-02-11')).toBe('today');
    expect(at('2026-02-12')).toBe('missed');
    expect(at('2026-02-12', [['2026-02-11T09:15 safety-work-done']])).toBe('met');
    expect(at('2026-02-12', [['2026-02-11T09:16 safety-work-done']])).toBe('met-late');
    // Without a time of day it is late only from the next day on.
    expect(at('2026-02-13', [['2026-02-11 safety-work-done']])).toBe('met');
    expect(at('2026-02-13', [['2026-02-12 safety-work-done']])).toBe('met-late');
  });

  test('two things on one day stand in the order in which they were told', () => {
    const first = aCase('2026-02-03', [
      event('2026-02-03 complaint-made'),
      event('2026-02-03 complaint-acknowledged'),
    ]);
    expect(oneOf(first, 'code-stage1-ack').status).toBe('met');
  });
});

describe('an extension', () => {
  const acknowledged = [event('2026-02-03 complaint-made'), event('2026-02-05 complaint-acknowledged')];

  test('told in time hands over to its own limit', () => {
    const told = aCase('2026-02-20', [...acknowledged, event('2026-02-19 complaint-extended')]);
    expect(oneOf(told, 'code-stage1-response')).toMatchObject({
      status: 'moved',
      goesOn: 'code-stage1-extension',
    });
    expect(due(oneOf(told, 'code-stage1-response'))).toBe('2026-02-19');
    expect(due(oneOf(told, 'code-stage1-extension'))).toBe('2026-03-05');
    expect(oneOf(told, 'code-stage1-extension').status).toBe('coming');
  });

  test('takes the day that was named where it is sooner, and says what the longest was', () => {
    const told = aCase('2026-02-20', [
      ...acknowledged,
      event('2026-02-18 complaint-extended', { until: '2026-02-26' }),
    ]);
    const extension = oneOf(told, 'code-stage1-extension');
    expect(due(extension)).toBe('2026-02-26');
    expect(extension.earlier).toBeUndefined();
    expect(extension.steps.at(-2)?.words).toBe(
      'The longest that is allowed is Thursday 5 March 2026. The new date that was told is Thursday 26 February 2026.',
    );
  });

  test('longer than allowed is late after the day that was named, and the longest is mentioned', () => {
    const told = aCase('2026-02-20', [
      ...acknowledged,
      event('2026-02-18 complaint-extended', { until: '2026-04-01' }),
    ]);
    const extension = oneOf(told, 'code-stage1-extension');
    expect(due(extension)).toBe('2026-04-01');
    expect(extension.earlier?.toString()).toBe('2026-03-05');
    expect(extension.beyond?.toString()).toBe('2026-03-05');
    expect(extension.steps.at(-1)?.words).toBe('The last day is Wednesday 1 April 2026.');
    expect(extension.steps.at(-2)?.words).toContain('it needs a good reason, so ask for it in writing');
  });

  test('told too late moves nothing', () => {
    const events = [...acknowledged, event('2026-02-20 complaint-extended')];
    const told = aCase('2026-02-25', events);
    expect(oneOf(told, 'code-stage1-response')).toMatchObject({
      status: 'missed',
      because: expect.stringContaining('That was after this limit had ended, so it does not move it.'),
    });
    expect(allOf(told, 'code-stage1-extension')).toEqual([]);
    const answered = aCase('2026-02-25', [...events, event('2026-02-24 complaint-answered')]);
    expect(oneOf(answered, 'code-stage1-response')).toMatchObject({
      status: 'met-late',
      because: expect.stringMatching(/does not move it\. On Tuesday 24 February 2026/),
    });
  });

  test('does not matter where the answer came within the first time', () => {
    const told = aCase('2026-03-20', [
      ...acknowledged,
      event('2026-02-12 complaint-extended'),
      event('2026-02-18 complaint-answered'),
    ]);
    expect(oneOf(told, 'code-stage1-response').status).toBe('met');
    expect(allOf(told, 'code-stage1-extension')).toEqual([]);
  });

  test('of a request for data gives a second day of the same limit', () => {
    const told = aCase('2026-12-10', [
      event('2026-11-03 data-request-made'),
      event('2026-12-01 data-request-extended'),
    ]);
    const both = allOf(told, 'sar');
    expect(both.map(({ status }) => status)).toEqual(['moved', 'coming']);
    expect(both.map(due)).toEqual(['2026-12-03', '2027-02-03']);
    const answered = aCase('2026-12-10', [
      event('2026-11-03 data-request-made'),
      event('2026-11-20 data-request-extended'),
      event('2026-12-01 data-request-answered'),
    ]);
    expect(allOf(answered, 'sar').map(({ status }) => status)).toEqual(['met']);
    const late = aCase('2026-12-10', [
      event('2026-11-03 data-request-made'),
      event('2026-12-04 data-request-extended'),
    ]);
    expect(allOf(late, 'sar').map(({ status }) => status)).toEqual(['missed']);
  });
});

describe('a clock that stands still', () => {
  const asked = event('2026-11-03 data-request-made');
  const question = event('2026-11-10 data-clarification-asked');

  test('waits for the answer to a question', () => {
    const told = aCase('2026-12-20', [asked, question]);
    expect(oneOf(told, 'sar')).toMatchObject({
      status: 'stopped',
      because: 'The clock stands still until you say what exactly you want.',
    });
  });

  test('goes on when it comes, and moves off a weekend', () => {
    const told = aCase('2026-12-01', [asked, question, event('2026-11-12 data-clarification-given')]);
    const deadline = oneOf(told, 'sar');
    // Two days on from Thursday 3 December is Saturday the 5th.
    expect(due(deadline)).toBe('2026-12-07');
    expect(deadline.steps.map(({ words }) => words)).toContain(
      'The clock stood still from Tuesday 10 November 2026 to Thursday 12 November 2026: 2 days more.',
    );
    expect(deadline.steps.at(-1)?.words).toBe('The last day is Monday 7 December 2026.');
  });

  test('does not start to stand still after its end', () => {
    const told = aCase('2026-12-20', [asked, event('2026-12-04 data-clarification-asked')]);
    expect(oneOf(told, 'sar').status).toBe('missed');
  });

  test('starts again with the proof of identity', () => {
    const told = aCase('2026-12-01', [asked, event('2026-11-10 data-identity-given')]);
    expect(due(oneOf(told, 'sar'))).toBe('2026-12-10');
  });

  test('for working days leaves out the working days', () => {
    const told = aCase(
      '2026-12-01',
      [
        event('2026-11-09 repair-asked', { repair: 'roof' }),
        event('2026-11-12 exceptional-circumstances-began'),
        event('2026-11-16 exceptional-circumstances-ended'),
      ],
      { landlord: 'council', tenure: 'secure' },
    );
    const deadline = oneOf(told, 'rtr-roof');
    expect(due(deadline)).toBe('2026-11-23');
    expect(deadline.steps.map(({ words }) => words)).toContain(
      'The clock stood still from Thursday 12 November 2026 to Monday 16 November 2026: 3 working days more.',
    );
  });

  test('for one day says one day', () => {
    const told = aCase('2026-12-01', [asked, question, event('2026-11-11 data-clarification-given')]);
    expect(
      oneOf(told, 'sar')
        .steps.map(({ words }) => words)
        .join(' '),
    ).toContain(': 1 day more.');
  });
});

describe('rules by date', () => {
  test('a complaint begun under the Code of 2022 keeps it at stage 2, counted from the request', () => {
    const told = aCase('2024-05-30', [
      event('2024-03-20 complaint-made'),
      event('2024-03-25 complaint-acknowledged'),
      event('2024-04-10 complaint-answered'),
      event('2024-04-15 escalated'),
      event('2024-04-18 escalation-acknowledged'),
    ]);
    const response = oneOf(told, 'code-stage2-response');
    expect(response.version?.in_force_from).toBe('2022-04-01');
    expect(due(response)).toBe('2024-05-14');
    expect(response.certainty).toBe('C');
    expect(oneOf(told, 'code-stage2-ack').status).toBe('not-in-force');
  });

  test('a day that the law itself names does not depend on the start', () => {
    const told = aCase('2026-10-01', [event('2019-05-01 tenancy-started')]);
    expect(due(oneOf(told, 'eicr-older-tenancies'))).toBe('2026-10-31');
    const young = aCase('2026-10-01', [event('2025-12-01 tenancy-started')]);
    expect(oneOf(young, 'eicr-older-tenancies')).toMatchObject({
      status: 'not-in-force',
      because: 'This is only for tenancies granted up to 30 November 2025; yours began on 1 December 2025.',
    });
    const last = aCase('2026-10-01', [event('2025-11-30 tenancy-started')]);
    expect(oneOf(last, 'eicr-older-tenancies').status).toBe('coming');
  });

  test('a rule for newer tenancies asks when yours began', () => {
    const tested = event('2026-02-10 wiring-tested');
    const at = (...events: ReturnType<typeof event>[]) =>
      oneOf(aCase('2026-03-01', [...events, tested]), 'eicr-copy-tenant');
    expect(at()).toMatchObject({
      status: 'coming',
      condition: 'This is only for tenancies granted from 1 December 2025 on.',
    });
    expect(at(event('2025-12-01 tenancy-started'))).toMatchObject({ status: 'coming' });
    expect(at(event('2025-12-01 tenancy-started'))).not.toHaveProperty('condition');
    expect(at(event('2025-11-30 tenancy-started'))).toMatchObject({
      status: 'not-in-force',
      because:
        'This is only for tenancies granted from 1 December 2025 on; yours began on 30 November 2025. For others it applies from 1 May 2026.',
    });
  });

  test('beyond the known holidays there is no date, and the reason is told', () => {
    const told = aCase('2031-01-10', [event('2030-12-30 complaint-made')]);
    expect(oneOf(told, 'code-stage1-ack')).toMatchObject({
      status: 'no-date',
      because: expect.stringContaining('The bank holidays in England are known here from 1 January 2020'),
    });
  });

  test('a date that rests on expected holidays says so', () => {
    expect(oneOf(aCase('2029-05-05', [event('2029-05-01 complaint-made')]), 'code-stage1-ack').expected).toBe(
      true,
    );
    expect(oneOf(aCase('2028-05-05', [event('2028-05-01 complaint-made')]), 'code-stage1-ack').expected).toBe(
      false,
    );
  });
});

describe('a duty that comes again', () => {
  const checked = (...days: string[]) =>
    allOf(
      aCase(
        '2024-02-01',
        days.map((day) => event(`${day} gas-checked`)),
      ),
      'gas-check',
    );

  test('keeps its day when it is done in the last two months', () => {
    const [first, second] = checked('2022-08-10', '2023-07-05');
    expect(first).toMatchObject({ status: 'met' });
    expect(second ? due(second) : '').toBe('2024-08-10');
    expect(second?.steps.map(({ words }) => words)).toContain(
      'It was done early, on Wednesday 5 July 2023, so the old day is kept.',
    );
  });

  test.each([
    ['2023-06-10', '2024-06-10'],
    ['2023-06-11', '2024-08-10'],
    ['2023-08-10', '2024-08-10'],
    ['2023-08-11', '2024-08-11'],
  ])('done on %s it is next due on %s', (day, next) => {
    const [, second] = checked('2022-08-10', day);
    expect(second ? due(second) : '').toBe(next);
  });

  test('before April 2018 no day was kept', () => {
    const told = aCase('2018-04-01', [event('2016-08-10 gas-checked'), event('2017-07-05 gas-checked')]);
    expect(allOf(told, 'gas-check').map(due)).toEqual(['2017-08-10', '2018-07-05']);
  });
});

describe('for whom a limit is', () => {
  const asked = [event('2026-06-10 information-request-made')];

  test('a duty that does not bind this landlord gives no date, and says why', () => {
    const told = aCase('2026-06-20', asked);
    const foi = oneOf(told, 'foi');
    expect(foi.status).toBe('not-bound');
    expect(foi.due).toBeUndefined();
    expect(foi.because).toMatch(/Freedom of Information/);
  });

  test('who is not sure is shown it with its condition', () => {
    const told = aCase('2026-06-20', asked, { landlord: 'not-sure', tenure: 'not-sure' });
    expect(oneOf(told, 'foi')).toMatchObject({ status: 'coming', condition: 'This is only for councils.' });
  });

  test.each(['shared-owner', 'leaseholder', 'licensee'] as const)(
    'a %s is never told that Awaab’s Law applies',
    (tenure) => {
      const told = aCase('2026-02-01', [event('2026-01-14 reported')], { tenure, hazard: damp });
      const hazard = deadlinesOf(told).filter(({ limit }) => limit.id.startsWith('awaab-'));
      expect(hazard.length).toBeGreaterThan(0);
      for (const deadline of hazard) expect(deadline).toMatchObject({ status: 'not-bound' });
      for (const deadline of hazard) expect(deadline.due).toBeUndefined();
    },
  );
});

describe('whatever is told', () => {
  const day = fc
    .integer({ min: 0, max: 3_600 })
    .map((after) => Temporal.PlainDate.from('2020-06-01').add({ days: after }).toString());
  const anEvent = fc.record(
    {
      type: fc.constantFrom(...EVENT_TYPE_NAMES),
      at: fc.oneof(
        day,
        day.map((one) => `${one}T10:30`),
      ),
      found: fc.constantFrom('significant-hazard', 'emergency-hazard', 'no-hazard'),
      needs: fc.subarray(['safety-work', 'prevention-work', 'further-investigation']),
      kind: fc.constantFrom('standard', 'further', 'emergency', 'renewed'),
      physical: fc.boolean(),
      mailbox: fc.boolean(),
      repair: fc.constantFrom(...REPAIRS),
    },
    { requiredKeys: ['type', 'at'] },
  );
  const aTold = fc.record(
    {
      landlord: fc.constantFrom(...LANDLORDS, 'not-sure'),
      tenure: fc.constantFrom(...TENURES, 'not-sure'),
      today: day,
      hazard: fc.record({
        kind: fc.constantFrom(
          'damp-and-mould',
          'excess-cold',
          'crowding',
          'other',
          'not-sure',
          'no-such-kind',
        ),
        severity: fc.constantFrom('significant', 'emergency', 'not-sure'),
      }),
      events: fc.array(anEvent, { maxLength: 12 }),
    },
    { requiredKeys: ['landlord', 'tenure', 'today', 'events'] },
  );
  const book = packBook();

  test('is answered or refused in sentences, and never breaks', () => {
    fc.assert(
      fc.property(aTold, (input) => {
        const evaluation = evaluateCase(caseSchema.parse(input), book);
        if (evaluation.kind === 'refused')
          return evaluation.contradictions.every(({ sentence }) => /[.!]$/.test(sentence));
        return evaluation.deadlines.every(
          ({ due: date, status }) =>
            (date === undefined) === ['no-date', 'not-bound', 'not-in-force'].includes(status) ||
            ['met', 'stopped', 'replaced'].includes(status),
        );
      }),
      { numRuns: 1_500 },
    );
  });

  test('goes out as JSON and comes in again the same', () => {
    fc.assert(
      fc.property(aTold, (input) => {
        const told = caseSchema.parse(input);
        const text = JSON.stringify(caseText(told));
        return JSON.stringify(caseText(caseSchema.parse(JSON.parse(text)))) === text;
      }),
    );
  });
});

describe('an answer that is put off more than once', () => {
  const before = [
    event('2026-09-01 complaint-made'),
    event('2026-09-02 complaint-acknowledged'),
    event('2026-09-16 complaint-extended', { until: '2026-09-25' }),
  ];

  test('is due on the day that was named last, with the longest usual time beside it', () => {
    const told = aCase('2026-10-05', [
      ...before,
      event('2026-09-24 complaint-extended', { until: '2026-10-09' }),
    ]);
    const extension = oneOf(told, 'code-stage1-extension');
    expect(extension.due?.toString()).toBe('2026-10-09');
    expect(extension.beyond?.toString()).toBe('2026-09-30');
    expect(extension.steps.map(({ words }) => words)).toContain(
      'It said again on Thursday 24 September 2026 that it needs longer.',
    );
  });

  test('is not moved by a second letter that names no day', () => {
    const told = aCase('2026-10-05', [...before, event('2026-09-24 complaint-extended')]);
    const extension = oneOf(told, 'code-stage1-extension');
    expect(extension.due?.toString()).toBe('2026-09-25');
    expect(extension.steps.map(({ words }) => words).join()).not.toContain('It said again');
  });

  test('may be put off on the very day that was named before, and once more', () => {
    const told = aCase('2026-10-05', [
      ...before,
      event('2026-09-25 complaint-extended', { until: '2026-10-02' }),
      event('2026-10-02 complaint-extended', { until: '2026-10-16' }),
    ]);
    const extension = oneOf(told, 'code-stage1-extension');
    expect(extension.due?.toString()).toBe('2026-10-16');
    expect(extension.steps.filter(({ words }) => words.startsWith('It said again'))).toHaveLength(2);
  });

  test('is late where the second letter came after the day of the first', () => {
    const told = aCase('2026-10-05', [
      ...before,
      event('2026-09-28 complaint-extended', { until: '2026-10-09' }),
    ]);
    expect(oneOf(told, 'code-stage1-extension')).toMatchObject({ status: 'missed' });
    expect(oneOf(told, 'code-stage1-extension').due?.toString()).toBe('2026-09-25');
  });

  test('never has a stricter reading that is later than the day itself', () => {
    const told = aCase('2026-11-26', [
      event('2026-10-20 complaint-made'),
      event('2026-11-05 complaint-extended', { until: '2026-11-12' }),
    ]);
    for (const { earlier, due } of allOf(told, 'code-no-ack-stage1'))
      if (earlier && due) expect(earlier.toString() < due.toString()).toBe(true);
  });
});
