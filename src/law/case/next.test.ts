import { describe, expect, test } from 'vitest';
import { caseAnswer, caseAnswerSchema } from './answer.ts';
import { aCase, allOf, damp, dampEmergency, deadlinesOf, event, oneOf, packBook } from './case-for-tests.ts';
import { evaluateCase } from './evaluate.ts';
import type { Case } from './event.ts';
import { lateGroups } from './late.ts';
import { nextSteps, statesOf, wordsToSend } from './next.ts';

const steps = (told: Case) => nextSteps(deadlinesOf(told), told.today.day);
const book = packBook();

const answerOf = (told: Case) => {
  const evaluation = evaluateCase(told, book);
  if (evaluation.kind === 'refused') throw new Error('refused');
  return caseAnswer(evaluation, told, 7);
};

const made = event('2026-02-03 complaint-made');

describe('what a resident can do next', () => {
  test('before a duty is due: from the day after it', () => {
    const step = steps(aCase('2026-02-05', [made])).find(({ limit }) => limit === 'code-stage1-ack');
    expect(step).toMatchObject({ kind: 'if-late' });
    expect(step?.from.toString()).toBe('2026-02-11');
    expect(step?.what).toMatch(/^If “.+” has not come by Tuesday 10 February 2026: [a-z]/);
  });

  test('on the day itself it is not late yet', () => {
    const step = steps(aCase('2026-02-10', [made])).find(({ limit }) => limit === 'code-stage1-ack');
    expect(step?.kind).toBe('if-late');
  });

  test('once it is missed: since when, words to send, and the guide', () => {
    const step = steps(aCase('2026-02-16', [made])).find(({ limit }) => limit === 'code-stage1-ack');
    expect(step).toMatchObject({
      kind: 'late',
      guide: expect.stringMatching(/^[a-z-]+$/),
      advice: expect.stringMatching(/\.$/),
    });
    expect(step?.from.toString()).toBe('2026-02-11');
    expect(step?.what).toMatch(/ is late since Wednesday 11 February 2026\. [A-Z]/);
    expect(step?.say).toContain('Tuesday 10 February 2026');
  });

  test('what was met asks for nothing', () => {
    const told = aCase('2026-02-12', [made, event('2026-02-05 complaint-acknowledged')]);
    expect(steps(told).some(({ limit }) => limit === 'code-stage1-ack')).toBe(false);
  });

  test('the resident’s own limit is a day to act by', () => {
    const told = aCase('2026-03-01', [made, event('2026-02-20 final-answer')]);
    const step = steps(told).find(({ limit }) => limit === 'ombudsman-within');
    expect(step).toMatchObject({
      kind: 'act',
      what: 'Take the complaint to the Housing Ombudsman by Friday 19 February 2027.',
    });
    expect(step?.by?.toString()).toBe('2027-02-19');
    expect(step?.from.toString()).toBe('2026-03-01');
  });

  test('the resident’s own day that has passed is still a thing to do today', () => {
    const late = aCase('2027-02-20', [made, event('2026-02-20 final-answer')]);
    const step = steps(late).find(({ limit }) => limit === 'ombudsman-within');
    expect(step).toMatchObject({ kind: 'act', guide: 'housing-ombudsman' });
    expect(step?.what).toMatch(/^Take the complaint to the Housing Ombudsman today all the same: /);
    expect(step?.what).toContain('Friday 19 February 2027, has passed');
    expect(step).not.toHaveProperty('by');
    const court = aCase('2033-03-01', [event('2026-02-01 breach-happened')]);
    const legal = steps(court).find(({ limit }) => limit === 'limit-contract');
    expect(legal?.what).toContain('Get legal advice first');
    const appeal = aCase('2026-03-30', [event('2026-02-20 incident-happened')]);
    const report = steps(appeal).find(({ limit }) => limit === 'asb-report-within');
    expect(report?.what).toContain('ask for it to be taken all the same.');
    expect(report).not.toHaveProperty('guide');
  });

  test('hours are late from their last moment, not from the next day', () => {
    const told = aCase('2026-11-26T14:35', [event('2026-11-25T08:00 reported')], { hazard: dampEmergency });
    const step = steps(told).find(({ limit }) => limit === 'awaab-emergency-investigate');
    expect(step?.from.toString()).toBe('2026-11-26T08:00:00Z');
    expect(step?.what).toContain('is late since 8:00am on Thursday 26 November 2026');
    expect(answerOf(told).next[0]?.from).toBe('2026-11-26T08:00:00+00:00');
  });

  test('an own limit without a number is told in its words', () => {
    const told = aCase('2026-02-26', [made, event('2026-02-20 complaint-answered')]);
    const step = steps(told).find(({ limit }) => limit === 'code-escalate-within');
    expect(step?.what).toBe("Ask for stage 2, within the time that the landlord's own policy sets.");
    expect(step).not.toHaveProperty('by');
  });

  test('a limit for going to court is never a day to rely on', () => {
    const told = aCase('2026-03-01', [event('2026-02-01 breach-happened')]);
    const step = steps(told).find(({ limit }) => limit === 'limit-contract');
    expect(step?.what).toMatch(/: get legal advice well before any day shown here\.$/);
    expect(oneOf(told, 'limit-contract').steps.at(-1)?.words).toMatch(/may close the way to the Ombudsman/);
  });

  test('a hazard that is not covered yet is reported again, and never waited for', () => {
    const told = aCase('2026-11-26', [event('2026-11-20 reported')], {
      hazard: { kind: 'falls', severity: 'significant' },
    });
    const again = steps(told).filter(({ kind }) => kind === 'again');
    expect(again).toHaveLength(1);
    expect(again[0]).toMatchObject({
      guide: 'awaabs-law',
      what: expect.stringContaining('Report it today all the same'),
    });
    expect(again[0]?.from.toString()).toBe('2026-11-26');
  });

  test('what binds others elsewhere is not the resident’s to do', () => {
    const told = aCase('2026-06-20', [event('2026-06-10 information-request-made')]);
    expect(steps(told)).toEqual([]);
  });

  test('late things stand first, then what to report again, own days, and what may become late', () => {
    const told = aCase(
      '2026-11-26',
      [
        event('2026-11-20 reported'),
        event('2026-11-03 complaint-made'),
        event('2026-10-01 problem-noticed'),
        event('2026-10-20 data-request-made'),
        event('2026-11-20 data-complaint-made'),
      ],
      { hazard: { kind: 'falls', severity: 'significant' } },
    );
    const kinds = steps(told).map(({ kind }) => kind);
    expect(kinds).toEqual(
      [...kinds].sort(
        (a, b) =>
          ['late', 'again', 'act', 'if-late'].indexOf(a) - ['late', 'again', 'act', 'if-late'].indexOf(b),
      ),
    );
    expect(new Set(kinds)).toEqual(new Set(['late', 'again', 'if-late']));
    const late = steps(told)
      .filter(({ kind }) => kind === 'late')
      .map(({ from }) => from.toString());
    expect(late).toEqual([...late].sort());
  });

  test('a condition travels with the step', () => {
    const told = aCase(
      '2026-02-20',
      [
        event('2026-01-14 reported'),
        event('2026-01-28 investigation-ended', { found: 'significant-hazard' }),
      ],
      { hazard: damp },
    );
    expect(steps(told).find(({ limit }) => limit === 'awaab-make-safe-significant')?.condition).toContain(
      'only if',
    );
    expect(steps(told).find(({ limit }) => limit === 'awaab-written-summary')).not.toHaveProperty(
      'condition',
    );
  });
});

describe('words to send', () => {
  test('have every date filled in', () => {
    const told = aCase('2026-02-20', [event('2026-01-14 reported')], { hazard: damp });
    const words = wordsToSend(oneOf(told, 'awaab-standard-investigation'));
    expect(words).toContain('Wednesday 14 January 2026');
    expect(words).toContain('Wednesday 28 January 2026');
    expect(words).not.toMatch(/[{}]/);
  });

  test('have the hour where hours count', () => {
    const told = aCase('2026-02-20', [event('2026-01-14T09:15 reported')], {
      hazard: { kind: 'damp-and-mould', severity: 'emergency' },
    });
    expect(wordsToSend(oneOf(told, 'awaab-emergency-make-safe'))).toContain(
      '9:15am on Thursday 15 January 2026',
    );
  });

  test('are not there where there is no date, or nothing to say', () => {
    expect(
      wordsToSend(oneOf(aCase('2026-06-20', [event('2026-06-10 information-request-made')]), 'foi')),
    ).toBeUndefined();
    const told = aCase('2026-03-01', [made, event('2026-02-20 final-answer')]);
    expect(wordsToSend(oneOf(told, 'ombudsman-within'))).toBeUndefined();
  });

  test('say the day that was told, where the rules count from another one', () => {
    const told = aCase('2028-01-15', [event('2025-12-10 gas-checked'), event('2026-10-20 gas-checked')]);
    const words = allOf(told, 'gas-check').map(wordsToSend);
    expect(words.at(-1)).toContain('20 October 2026');
    expect(words.join()).not.toContain('10 December 2026,');
  });
});

describe('what is late for certain', () => {
  const dampAndComplaint = [
    event('2026-01-14 reported'),
    event('2026-01-28 investigation-ended', { found: 'significant-hazard' }),
    event('2026-02-16 summary-sent'),
    made,
  ];

  test('is gathered by how it is chased, without what is not certain', () => {
    const told = aCase('2026-03-20', dampAndComplaint, { hazard: damp });
    const groups = lateGroups(deadlinesOf(told));
    expect(groups.map(({ kind }) => kind)).toEqual(['complaint']);
    const [complaint] = groups;
    expect(complaint?.say.split('\n')).toEqual([
      'These are late in the handling of my complaint:',
      '- Stage 1 acknowledgement: due by Tuesday 10 February 2026',
      '- Stage 1 answer, never acknowledged: due by Tuesday 24 February 2026',
      'Please answer now, or tell me in writing the date on which you will.',
    ]);
    expect(complaint?.advice).toContain('Housing Ombudsman');
  });

  test('has hours first, each with its moment, and never hides the emergency line', () => {
    const told = aCase(
      '2026-11-26T14:35',
      [event('2026-11-25T08:00 reported'), event('2026-10-01 complaint-made')],
      { hazard: dampEmergency },
    );
    const [hours, complaint] = lateGroups(deadlinesOf(told));
    expect(hours?.kind).toBe('hours');
    expect(hours?.advice).toMatch(/^Ring the emergency line again now/);
    expect(hours?.say).toContain('This is an emergency in my home.');
    expect(hours?.say).toContain('due by 8:00am on Thursday 26 November 2026');
    expect(hours?.deadlines.length).toBeGreaterThan(1);
    expect(complaint?.kind).toBe('complaint');
  });

  test('of one duty has its own words', () => {
    const told = aCase('2026-02-12', [made]);
    const [only, ...others] = lateGroups(deadlinesOf(told));
    expect(others).toEqual([]);
    expect(only?.say).toBe(wordsToSend(oneOf(told, 'code-stage1-ack')));
    expect(only?.advice).toBe(oneOf(told, 'code-stage1-ack').limit.if_missed?.next);
    expect(lateGroups(deadlinesOf(aCase('2026-02-05', [made])))).toEqual([]);
  });

  test('of several other duties is asked for in one message', () => {
    const told = aCase('2026-03-20', [event('2026-01-14 reported'), event('2026-02-16 data-request-made')], {
      hazard: damp,
    });
    const [other] = lateGroups(deadlinesOf(told));
    expect(other?.kind).toBe('other');
    expect(other?.say.split('\n').at(-1)).toBe(
      'Please tell me in writing on which day each of them will be done.',
    );
  });

  test('is never the resident’s own day', () => {
    const told = aCase('2027-02-20', [
      made,
      event('2026-02-05 complaint-acknowledged'),
      event('2026-02-12 complaint-answered'),
      event('2026-02-13 escalated'),
      event('2026-02-14 escalation-acknowledged'),
      event('2026-02-20 final-answer'),
    ]);
    expect(oneOf(told, 'ombudsman-within').status).toBe('missed');
    expect(lateGroups(deadlinesOf(told))).toEqual([]);
  });
});

describe('where a case has got to', () => {
  test.each<[string, string[], string]>([
    ['complaint', ['2026-02-03 complaint-made'], 'stage 1: waiting for the answer'],
    ['complaint', ['2026-02-03 complaint-made', '2026-02-12 complaint-answered'], 'stage 1 is answered'],
    [
      'complaint',
      ['2026-02-03 complaint-made', '2026-02-12 complaint-answered', '2026-02-20 escalated'],
      'stage 2: waiting for the final answer',
    ],
    ['hazard', ['2026-02-03 problem-noticed'], 'not reported yet'],
    [
      'hazard',
      ['2026-02-03 problem-noticed', '2026-02-04 reported'],
      'the landlord has been told, and must look into it',
    ],
    ['information', ['2026-02-03 data-request-made'], 'waiting for your data'],
  ])('%s after %j', (strand, lines, words) => {
    const states = statesOf(
      aCase(
        '2026-12-01',
        lines.map((line) => event(line)),
      ).events,
    );
    expect(states.find((state) => state.strand === strand)?.words).toBe(words);
  });

  test('strands stand beside each other', () => {
    expect(
      statesOf(aCase('2026-12-01', [event('2026-02-04 reported'), made]).events).map(({ strand }) => strand),
    ).toEqual(['hazard', 'complaint']);
  });
});

describe('the answer as JSON', () => {
  test('has the shape that is published', () => {
    const told = aCase(
      '2026-03-20',
      [event('2026-01-14 reported'), { ...made, id: 'my-complaint' }, event('2026-03-30 final-answer')],
      { hazard: damp },
    );
    const answer = answerOf(told);
    expect(caseAnswerSchema.parse(JSON.parse(JSON.stringify(answer)))).toEqual(answer);
    const ack = answer.deadlines.find(({ limit }) => limit === 'code-stage1-ack');
    expect(ack).toMatchObject({
      started_by: 'my-complaint',
      starts: '2026-02-03',
      due: '2026-02-10',
      late_after: '2026-02-10',
      act_by: null,
      not_before: null,
      earlier: '2026-02-09',
      status: 'missed',
      binds: 'landlord',
      strand: 'complaint',
      rule_version: '2024-04-01',
      pack_revision: 7,
      certainty: 'A',
      expected: false,
      goes_on: null,
    });
    expect(ack?.why.length).toBeGreaterThan(2);
    expect(ack?.source?.url).toMatch(/^https:/);
    expect(answer.deadlines.find(({ limit }) => limit === 'awaab-standard-investigation')?.started_by).toBe(
      '0',
    );
    expect(answer.left_out).toHaveLength(1);
    expect(answer.today).toBe('2026-03-20');
  });

  test('tells act-by from late-after, and neither for the first day of a next step', () => {
    const own = answerOf(aCase('2026-03-01', [made, event('2026-02-20 final-answer')])).deadlines.find(
      ({ limit }) => limit === 'ombudsman-within',
    );
    expect(own).toMatchObject({ act_by: '2027-02-19', late_after: null, due: '2027-02-19' });
    const notice = answerOf(
      aCase('2026-10-05', [event('2026-10-01 improvement-notice-served')]),
    ).deadlines.find(({ limit }) => limit === 'improvement-notice-start');
    expect(notice).toMatchObject({ not_before: '2026-10-29', late_after: null, act_by: null });
  });

  test('gives an instant with the offset of London', () => {
    const told = aCase('2026-07-20', [event('2026-07-14T09:15 reported')], {
      hazard: { kind: 'damp-and-mould', severity: 'emergency' },
    });
    const safe = answerOf(told).deadlines.find(({ limit }) => limit === 'awaab-emergency-make-safe');
    expect(safe).toMatchObject({ starts: '2026-07-14T09:15:00+01:00', due: '2026-07-15T09:15:00+01:00' });
  });

  test('lists what does not bind with its reason and without a date', () => {
    const foi = answerOf(aCase('2026-06-20', [event('2026-06-10 information-request-made')])).deadlines.find(
      ({ limit }) => limit === 'foi',
    );
    expect(foi).toMatchObject({ status: 'not-bound', due: null, rule_version: null, why: [], say: null });
    expect(foi?.because).toBeTruthy();
    expect(foi?.source).not.toBeNull();
  });
});
