import { describe, expect, test } from 'vitest';
import { aCase, allOf, damp, dampEmergency, deadlinesOf, event, oneOf } from './case-for-tests.ts';
import type { CaseInput } from './event.ts';

const due = (deadline: { due?: { toString(): string } | undefined }): string =>
  deadline.due?.toString() ?? 'none';
const statusOf = (told: Parameters<typeof oneOf>[0], limit: string): string => oneOf(told, limit).status;
const there = (told: Parameters<typeof oneOf>[0], limit: string): number => allOf(told, limit).length;

const hazard = (kind: string, severity: 'significant' | 'emergency' | 'not-sure'): Partial<CaseInput> => ({
  hazard: { kind, severity },
});
const reported = event('2026-01-14 reported');

describe('when the landlord knew', () => {
  test('a significant hazard starts the standard investigation and no emergency', () => {
    const told = aCase('2026-01-20', [reported], { hazard: damp });
    expect(due(oneOf(told, 'awaab-standard-investigation'))).toBe('2026-01-28');
    expect(there(told, 'awaab-emergency-investigate')).toBe(0);
  });

  test('an emergency starts one time of 24 hours for both, and no standard investigation', () => {
    const told = aCase('2026-01-20', [event('2026-01-14T09:15 reported')], { hazard: dampEmergency });
    expect(due(oneOf(told, 'awaab-emergency-investigate'))).toBe('2026-01-15T09:15:00Z');
    expect(due(oneOf(told, 'awaab-emergency-make-safe'))).toBe('2026-01-15T09:15:00Z');
    expect(due(oneOf(told, 'awaab-accommodation-emergency'))).toBe('2026-01-15T09:15:00Z');
    expect(there(told, 'awaab-standard-investigation')).toBe(0);
  });

  test('who is not sure how bad it is sees both, the emergency with its condition', () => {
    const told = aCase(
      '2026-01-20',
      [event('2026-01-14T09:15 reported')],
      hazard('damp-and-mould', 'not-sure'),
    );
    expect(oneOf(told, 'awaab-standard-investigation')).not.toHaveProperty('condition');
    expect(oneOf(told, 'awaab-emergency-investigate').condition).toBe(
      'This counts only if a reasonable landlord would make it safe within 24 hours.',
    );
  });

  test('who is not sure what it is sees the first phase, with its condition', () => {
    const told = aCase('2026-01-20', [event('2026-01-14T09:15 reported')], hazard('not-sure', 'not-sure'));
    const condition = 'the problem is of a kind that this law covers, such as damp or mould';
    expect(oneOf(told, 'awaab-standard-investigation').condition).toBe(`This counts only if ${condition}.`);
    expect(oneOf(told, 'awaab-emergency-investigate').condition).toBe(
      `This counts only if ${condition}, and a reasonable landlord would make it safe within 24 hours.`,
    );
  });

  test('without a time of day the hours run from the end of that day', () => {
    const told = aCase('2026-01-16', [reported], { hazard: dampEmergency });
    const deadline = oneOf(told, 'awaab-emergency-make-safe');
    expect(due(deadline)).toBe('2026-01-15T23:59:00Z');
    expect(deadline.steps[1]?.words).toBe(
      'No time of day was given, so the end of Wednesday 14 January 2026 is taken. The true time may be up to a day earlier.',
    );
  });

  test('a repeated report does not start the time again', () => {
    const told = aCase('2026-02-20', [reported, event('2026-02-10 reported')], { hazard: damp });
    expect(allOf(told, 'awaab-standard-investigation').map(due)).toEqual(['2026-01-28']);
  });

  test('the landlord may learn of it in another way', () => {
    const told = aCase('2026-01-20', [event('2026-01-12 landlord-aware'), reported], { hazard: damp });
    expect(due(oneOf(told, 'awaab-standard-investigation'))).toBe('2026-01-26');
  });

  test('a message nobody was there to read counts from the next working day, and the earlier day is mentioned', () => {
    const told = aCase('2026-01-20', [event('2026-01-16T22:30 reported', { mailbox: true })], {
      hazard: damp,
    });
    const deadline = oneOf(told, 'awaab-standard-investigation');
    expect(due(deadline)).toBe('2026-02-02');
    expect(deadline.earlier?.toString()).toBe('2026-01-30');
    expect(deadline.steps[1]?.words).toContain('certain only from the next working day');
  });

  test('the same in an emergency gives the latest time that is certain', () => {
    const told = aCase('2026-01-17', [event('2026-01-16T22:30 reported', { mailbox: true })], {
      hazard: dampEmergency,
    });
    const deadline = oneOf(told, 'awaab-emergency-make-safe');
    expect(due(deadline)).toBe('2026-01-20T23:59:00Z');
    expect(deadline.earlier?.toString()).toBe('2026-01-17T22:30:00Z');
    expect(deadline.steps[1]?.words).toMatch(
      /^Nobody was there to read it at once\. .* No time of day was given/,
    );
  });

  test('a message at the very end of the known holidays still has a next day', () => {
    const told = aCase('2030-12-31', [event('2030-12-31 reported', { mailbox: true })], { hazard: damp });
    expect(oneOf(told, 'awaab-standard-investigation').start.day.toString()).toBe('2031-01-01');
  });

  test('an emergency that shows itself later has its own clock and ends the slower one', () => {
    const told = aCase('2026-01-21', [reported, event('2026-01-20T08:00 emergency-known')], { hazard: damp });
    expect(due(oneOf(told, 'awaab-emergency-make-safe'))).toBe('2026-01-21T08:00:00Z');
    expect(oneOf(told, 'awaab-standard-investigation')).toMatchObject({
      status: 'replaced',
      goesOn: 'awaab-emergency-investigate',
    });
  });

  test('without a hazard there is only the ordinary repair', () => {
    const told = aCase('2026-01-20', [reported, event('2026-01-20 emergency-known')]);
    expect(there(told, 'awaab-standard-investigation')).toBe(0);
    expect(there(told, 'awaab-emergency-make-safe')).toBe(0);
    expect(oneOf(told, 'repair-reasonable-time')).toMatchObject({
      status: 'no-date',
      words: 'within a reasonable time',
    });
  });

  test('a kind that nobody knows starts nothing', () => {
    expect(
      there(
        aCase('2026-01-20', [reported], hazard('dragons', 'significant')),
        'awaab-standard-investigation',
      ),
    ).toBe(0);
  });
});

describe('the phases of the law', () => {
  const cold = hazard('excess-cold', 'significant');

  test('a report before the law began starts nothing; the first one after it does', () => {
    const early = aCase('2025-11-30', [event('2025-10-20 reported')], { hazard: damp });
    expect(oneOf(early, 'awaab-standard-investigation')).toMatchObject({
      status: 'not-in-force',
      because:
        "Awaab's Law covers “Damp, mould or fungus” that is no emergency from 27 October 2025. Report it today all the same, and never wait: your landlord has other duties now, and danger counts today. Report it again now, in writing: a report before that day starts no clock that is certain.",
    });
    expect(there(early, 'awaab-prior-awareness')).toBe(1);
    const again = aCase('2025-11-30', [event('2025-10-20 reported'), event('2025-10-27 reported')], {
      hazard: damp,
    });
    expect(due(oneOf(again, 'awaab-standard-investigation'))).toBe('2025-11-10');
    expect(there(again, 'awaab-prior-awareness')).toBe(0);
  });

  test('a material change after that day starts it too', () => {
    const told = aCase('2025-12-30', [event('2025-10-20 reported'), event('2025-12-01 material-change')], {
      hazard: damp,
    });
    expect(due(oneOf(told, 'awaab-standard-investigation'))).toBe('2025-12-15');
  });

  test('cold is covered from 30 November 2026, and nobody is told to wait', () => {
    const before = aCase('2026-11-26', [event('2026-11-20 reported')], cold);
    expect(oneOf(before, 'awaab-standard-investigation')).toMatchObject({
      status: 'not-in-force',
      certainty: 'C',
      because: expect.stringMatching(
        /danger counts today\. Report it again on or after that day, in writing/,
      ),
    });
    const after = aCase('2026-12-10', [event('2026-11-20 reported'), event('2026-11-30 reported')], cold);
    const deadline = oneOf(after, 'awaab-standard-investigation');
    expect(due(deadline)).toBe('2026-12-14');
    expect(deadline.certainty).toBe('C');
    expect(
      statusOf(aCase('2026-12-10', [event('2026-11-29 reported')], cold), 'awaab-standard-investigation'),
    ).toBe('not-in-force');
  });

  test('an emergency of cold is covered already', () => {
    const told = aCase(
      '2026-11-26',
      [event('2026-11-20T10:00 reported')],
      hazard('excess-cold', 'emergency'),
    );
    const deadline = oneOf(told, 'awaab-emergency-make-safe');
    expect(due(deadline)).toBe('2026-11-21T10:00:00Z');
    expect(deadline.certainty).toBe('A');
  });

  test('an emergency before the law began is not', () => {
    const told = aCase('2025-11-26', [event('2025-10-26T10:00 reported')], { hazard: dampEmergency });
    expect(oneOf(told, 'awaab-emergency-make-safe')).toMatchObject({
      status: 'not-in-force',
      because: expect.stringContaining('“Damp, mould or fungus” in an emergency from 27 October 2025'),
    });
  });

  test('what has no day yet says so, and what is never covered too', () => {
    const other = aCase('2026-11-26', [event('2026-11-20 reported')], hazard('other', 'significant'));
    expect(oneOf(other, 'awaab-standard-investigation').because).toBe(
      "No day is fixed yet from which Awaab's Law covers “Another danger” that is no emergency. Report it today all the same. An emergency of this kind counts now.",
    );
    const crowding = aCase('2026-11-26', [event('2026-11-20 reported')], hazard('crowding', 'not-sure'));
    const sentence =
      "Awaab's Law does not cover “Too many people for the space”. Report it all the same: other duties may apply.";
    expect(oneOf(crowding, 'awaab-standard-investigation').because).toBe(sentence);
    expect(oneOf(crowding, 'awaab-emergency-make-safe').because).toBe(sentence);
  });
});

describe('asking for an inspection in person', () => {
  const asked = event('2026-01-20 physical-inspection-asked');

  test('before the end of the investigation starts ten new working days', () => {
    const told = aCase('2026-01-25', [reported, asked], { hazard: damp });
    expect(oneOf(told, 'awaab-standard-investigation')).toMatchObject({
      status: 'replaced',
      goesOn: 'awaab-standard-investigation-on-request',
    });
    expect(due(oneOf(told, 'awaab-standard-investigation-on-request'))).toBe('2026-02-03');
    expect(there(told, 'awaab-renewed-investigation')).toBe(0);
  });

  test('does not wipe out a time that had run out already', () => {
    const told = aCase('2026-02-10', [reported, event('2026-02-02 physical-inspection-asked')], {
      hazard: damp,
    });
    expect(statusOf(told, 'awaab-standard-investigation')).toBe('missed');
    expect(due(oneOf(told, 'awaab-standard-investigation-on-request'))).toBe('2026-02-16');
  });

  test('is met by an investigation in person only', () => {
    const ended = (physical?: boolean) =>
      aCase(
        '2026-02-10',
        [
          reported,
          asked,
          event('2026-01-30 investigation-ended', physical === undefined ? {} : { physical }),
        ],
        { hazard: damp },
      );
    expect(statusOf(ended(true), 'awaab-standard-investigation-on-request')).toBe('met');
    expect(statusOf(ended(), 'awaab-standard-investigation-on-request')).toBe('met');
    expect(statusOf(ended(false), 'awaab-standard-investigation-on-request')).toBe('missed');
  });

  test('after an investigation without one starts a renewed investigation', () => {
    const again = (physical: boolean | undefined, ...more: ReturnType<typeof event>[]) =>
      aCase(
        '2026-02-20',
        [
          reported,
          event('2026-01-26 investigation-ended', {
            found: 'no-hazard',
            ...(physical === undefined ? {} : { physical }),
          }),
          ...more,
          event('2026-02-03 physical-inspection-asked'),
        ],
        { hazard: damp },
      );
    expect(due(oneOf(again(false), 'awaab-renewed-investigation'))).toBe('2026-02-17');
    expect(oneOf(again(false), 'awaab-renewed-investigation')).not.toHaveProperty('condition');
    expect(oneOf(again(undefined), 'awaab-renewed-investigation').condition).toBe(
      'This counts only if nobody has looked at the home in person yet.',
    );
    expect(there(again(true), 'awaab-renewed-investigation')).toBe(0);
    expect(
      there(again(false, event('2026-02-01 prevention-work-begun')), 'awaab-renewed-investigation'),
    ).toBe(0);
    expect(there(again(false, event('2026-02-01 prevention-work-done')), 'awaab-renewed-investigation')).toBe(
      0,
    );
  });
});

describe('what an investigation found', () => {
  const ended = (fields: object, today = '2026-02-10', ...more: ReturnType<typeof event>[]) =>
    aCase(today, [reported, event('2026-01-28 investigation-ended', fields), ...more], { hazard: damp });

  test('with the work that is needed starts its clocks', () => {
    const told = ended({ found: 'significant-hazard', needs: ['safety-work', 'prevention-work'] });
    expect(due(oneOf(told, 'awaab-make-safe-significant'))).toBe('2026-02-04');
    expect(due(oneOf(told, 'awaab-prevention-begin'))).toBe('2026-02-04');
    expect(due(oneOf(told, 'awaab-prevention-physical-start'))).toBe('2026-04-22');
    expect(due(oneOf(told, 'awaab-accommodation-significant'))).toBe('2026-02-04');
    expect(due(oneOf(told, 'awaab-safety-advice'))).toBe('2026-02-04');
    expect(oneOf(told, 'awaab-make-safe-significant')).not.toHaveProperty('condition');
    expect(oneOf(told, 'awaab-keep-informed').status).toBe('no-date');
  });

  test('without telling what is needed shows both, each with its condition', () => {
    const told = ended({ found: 'significant-hazard' });
    expect(oneOf(told, 'awaab-make-safe-significant').condition).toBe(
      'This counts only if the investigation found that it is needed.',
    );
    expect(oneOf(told, 'awaab-prevention-begin').condition).toContain('found that it is needed');
    expect(oneOf(told, 'awaab-prevention-physical-start')).not.toHaveProperty('condition');
  });

  test('nobody knows of shows all, with the condition that a hazard was found', () => {
    expect(oneOf(ended({}), 'awaab-prevention-physical-start').condition).toBe(
      'This counts only if the investigation found a hazard.',
    );
  });

  test('that names work means a hazard, though it does not say so', () => {
    const told = ended({ needs: ['safety-work'] });
    expect(oneOf(told, 'awaab-prevention-physical-start')).not.toHaveProperty('condition');
    expect(there(told, 'awaab-prevention-begin')).toBe(0);
    const emergency = aCase(
      '2026-02-10',
      [
        event('2026-01-14T09:00 reported'),
        event('2026-01-14T12:00 investigation-ended', { needs: ['safety-work'] }),
      ],
      { hazard: dampEmergency },
    );
    expect(there(emergency, 'awaab-make-safe-significant')).toBe(0);
  });

  test('nothing starts nothing but the summary', () => {
    const told = ended({ found: 'no-hazard' });
    expect(due(oneOf(told, 'awaab-written-summary'))).toBe('2026-02-02');
    for (const limit of [
      'awaab-make-safe-significant',
      'awaab-prevention-begin',
      'awaab-prevention-physical-start',
      'awaab-keep-informed',
    ])
      expect(there(told, limit), limit).toBe(0);
  });

  test('a hazard without any work that is needed starts no work', () => {
    const told = ended({ found: 'significant-hazard', needs: [] });
    expect(there(told, 'awaab-make-safe-significant')).toBe(0);
    expect(there(told, 'awaab-keep-informed')).toBe(0);
    expect(there(told, 'awaab-prevention-physical-start')).toBe(1);
  });

  test('an emergency found by a standard investigation has 24 hours from its end', () => {
    const told = aCase(
      '2026-02-10',
      [
        reported,
        event('2026-01-28T15:00 investigation-ended', { found: 'emergency-hazard', needs: ['safety-work'] }),
      ],
      { hazard: damp },
    );
    expect(due(oneOf(told, 'awaab-emergency-found-later-make-safe'))).toBe('2026-01-29T15:00:00Z');
    expect(due(oneOf(told, 'awaab-accommodation-emergency'))).toBe('2026-01-29T15:00:00Z');
    expect(there(told, 'awaab-make-safe-significant')).toBe(0);
    expect(there(told, 'awaab-accommodation-significant')).toBe(0);
  });

  test('one found in time by an emergency investigation has no second 24 hours', () => {
    const told = aCase(
      '2026-01-16',
      [
        event('2026-01-14T09:00 reported'),
        event('2026-01-14T15:00 investigation-ended', { found: 'emergency-hazard', needs: ['safety-work'] }),
      ],
      { hazard: dampEmergency },
    );
    expect(there(told, 'awaab-emergency-found-later-make-safe')).toBe(0);
    expect(statusOf(told, 'awaab-emergency-investigate')).toBe('met');
    expect(statusOf(told, 'awaab-emergency-make-safe')).toBe('missed');
  });

  test('a further investigation is due without a number, and prevention work waits for it', () => {
    const first = { found: 'significant-hazard', needs: ['prevention-work', 'further-investigation'] };
    const waiting = ended(first);
    expect(oneOf(waiting, 'awaab-further-investigation').status).toBe('no-date');
    expect(there(waiting, 'awaab-prevention-begin')).toBe(0);
    expect(there(waiting, 'awaab-accommodation-significant')).toBe(1);
    const done = ended(first, '2026-02-20', event('2026-02-12 investigation-ended', { kind: 'further' }));
    expect(oneOf(done, 'awaab-further-investigation').status).toBe('met');
    expect(due(oneOf(done, 'awaab-prevention-begin'))).toBe('2026-02-19');
    expect(due(oneOf(done, 'awaab-prevention-physical-start'))).toBe('2026-04-22');
    const nothing = ended(
      first,
      '2026-02-20',
      event('2026-02-12 investigation-ended', { kind: 'further', found: 'no-hazard' }),
    );
    expect(there(nothing, 'awaab-prevention-begin')).toBe(0);
    const explicit = ended(
      first,
      '2026-02-20',
      event('2026-02-12 investigation-ended', {
        kind: 'further',
        found: 'significant-hazard',
        needs: ['safety-work'],
      }),
    );
    expect(due(oneOf(explicit, 'awaab-prevention-begin'))).toBe('2026-02-19');
    expect(due(oneOf(explicit, 'awaab-make-safe-significant'))).toBe('2026-02-19');
    const twice = ended(
      first,
      '2026-03-20',
      event('2026-02-12 investigation-ended', { kind: 'further' }),
      event('2026-03-02 investigation-ended', {
        kind: 'further',
        found: 'significant-hazard',
        needs: ['safety-work'],
      }),
    );
    expect(allOf(twice, 'awaab-prevention-begin')).toHaveLength(1);
  });
});

describe('what ends the duties', () => {
  const found = event('2026-01-28 investigation-ended', {
    found: 'significant-hazard',
    needs: ['safety-work', 'prevention-work'],
  });
  const after = (line: string, more: object = {}, today = '2026-03-10') =>
    aCase(today, [reported, found, event(line, more)], { hazard: damp });

  test('consent that is refused in time stops them', () => {
    const told = after('2026-02-02 consent-refused');
    expect(statusOf(told, 'awaab-make-safe-significant')).toBe('stopped');
    expect(statusOf(told, 'awaab-prevention-begin')).toBe('stopped');
    expect(statusOf(told, 'awaab-prevention-physical-start')).toBe('stopped');
    expect(oneOf(told, 'awaab-make-safe-significant').because).toMatch(
      /^On Monday 2 February 2026, .* reasonable endeavours\.$/,
    );
  });

  test('after they were missed it stops nothing', () => {
    expect(statusOf(after('2026-02-05 consent-refused'), 'awaab-make-safe-significant')).toBe('missed');
  });

  test('a later investigation that finds nothing, or no safety work, stops them', () => {
    expect(
      statusOf(
        after('2026-02-02 investigation-ended', { found: 'no-hazard' }),
        'awaab-make-safe-significant',
      ),
    ).toBe('stopped');
    const noSafety = after('2026-02-02 investigation-ended', {
      found: 'significant-hazard',
      needs: ['prevention-work'],
    });
    expect(statusOf(noSafety, 'awaab-make-safe-significant')).toBe('stopped');
  });

  test('somewhere else to stay meets one duty and lifts the time of the other', () => {
    const told = after('2026-02-03 accommodation-provided');
    expect(statusOf(told, 'awaab-accommodation-significant')).toBe('met');
    expect(statusOf(told, 'awaab-make-safe-significant')).toBe('stopped');
    expect(statusOf(after('2026-02-03 accommodation-refused'), 'awaab-accommodation-significant')).toBe(
      'stopped',
    );
    expect(statusOf(after('2026-02-03 accommodation-refused'), 'awaab-make-safe-significant')).toBe('missed');
  });

  test('safety work in time means nobody has to move', () => {
    const told = after('2026-02-04 safety-work-done');
    expect(statusOf(told, 'awaab-make-safe-significant')).toBe('met');
    expect(statusOf(told, 'awaab-accommodation-significant')).toBe('stopped');
    expect(statusOf(after('2026-02-05 safety-work-done'), 'awaab-accommodation-significant')).toBe('missed');
  });

  test('the summary is not needed where all the work was finished within its time', () => {
    expect(statusOf(after('2026-02-02 all-work-done'), 'awaab-written-summary')).toBe('stopped');
    expect(statusOf(after('2026-02-03 all-work-done'), 'awaab-written-summary')).toBe('missed');
    expect(statusOf(after('2026-02-02 safety-work-done'), 'awaab-written-summary')).toBe('missed');
    const both = aCase(
      '2026-03-10',
      [reported, found, event('2026-01-30 prevention-work-done'), event('2026-02-02 safety-work-done')],
      { hazard: damp },
    );
    expect(oneOf(both, 'awaab-written-summary')).toMatchObject({
      status: 'stopped',
      because: expect.stringContaining('On Monday 2 February 2026'),
    });
  });

  test('each investigation has a summary of its own', () => {
    const told = aCase(
      '2026-03-10',
      [
        reported,
        found,
        event('2026-01-30 summary-sent'),
        event('2026-02-12 investigation-ended', { kind: 'further' }),
      ],
      { hazard: damp },
    );
    expect(allOf(told, 'awaab-written-summary').map(({ status }) => status)).toEqual(['met', 'missed']);
  });

  test('what was finished for one investigation does not excuse the summary of another', () => {
    const told = aCase(
      '2026-03-10',
      [
        reported,
        event('2026-01-28 investigation-ended', { found: 'significant-hazard', needs: ['safety-work'] }),
        event('2026-01-29 investigation-ended', {
          found: 'significant-hazard',
          needs: ['safety-work', 'prevention-work'],
        }),
        event('2026-01-30 safety-work-done'),
      ],
      { hazard: damp },
    );
    expect(allOf(told, 'awaab-written-summary').map(({ status }) => status)).toEqual(['stopped', 'missed']);
  });
});

describe('the edges of what an investigation means', () => {
  const told = (
    fields: object[],
    more: ReturnType<typeof event>[] = [],
    changes: Partial<CaseInput> = { hazard: damp },
  ) =>
    aCase(
      '2026-04-01',
      [
        reported,
        ...fields.map((field, index) =>
          event(`2026-02-${String(index * 3 + 2).padStart(2, '0')} investigation-ended`, field),
        ),
        ...more,
      ],
      changes,
    );

  test('a hazard that needs only a further investigation has a place to stay, and no safety work yet', () => {
    const first = told([{ found: 'significant-hazard', needs: ['further-investigation'] }]);
    expect(there(first, 'awaab-accommodation-significant')).toBe(1);
    expect(there(first, 'awaab-make-safe-significant')).toBe(0);
    expect(there(first, 'awaab-keep-informed')).toBe(1);
  });

  test('one that needs safety work and a further investigation has one place to stay', () => {
    const first = told([{ found: 'significant-hazard', needs: ['safety-work', 'further-investigation'] }]);
    expect(there(first, 'awaab-accommodation-significant')).toBe(1);
    expect(there(first, 'awaab-make-safe-significant')).toBe(1);
  });

  test('an emergency that needs a further investigation has no place to stay for a significant hazard', () => {
    expect(
      there(
        told([{ found: 'emergency-hazard', needs: ['further-investigation'] }]),
        'awaab-accommodation-significant',
      ),
    ).toBe(0);
  });

  test('what nobody told is not a place to stay by itself', () => {
    expect(
      there(
        told([{ found: 'significant-hazard', needs: ['prevention-work'] }]),
        'awaab-accommodation-significant',
      ),
    ).toBe(0);
  });

  test('a further investigation that is asked for does not end the duty to make safe', () => {
    const further = told([
      { found: 'significant-hazard', needs: ['safety-work'] },
      { found: 'significant-hazard', needs: ['further-investigation'] },
    ]);
    expect(statusOf(further, 'awaab-make-safe-significant')).toBe('missed');
    expect(there(further, 'awaab-further-investigation')).toBe(1);
    expect(
      there(told([{ found: 'significant-hazard', needs: ['safety-work'] }]), 'awaab-further-investigation'),
    ).toBe(0);
  });

  test('what is not told to be further does not end a further investigation', () => {
    const waiting = told([
      { found: 'significant-hazard', needs: ['prevention-work', 'further-investigation'] },
      { found: 'significant-hazard', needs: ['safety-work'] },
    ]);
    expect(statusOf(waiting, 'awaab-further-investigation')).toBe('no-date');
    expect(there(waiting, 'awaab-prevention-begin')).toBe(0);
  });

  test('a further investigation in between does not lose the work that waits', () => {
    const twice = told([
      { found: 'significant-hazard', needs: ['prevention-work', 'further-investigation'] },
      { kind: 'standard', found: 'significant-hazard', needs: ['safety-work'] },
      { kind: 'further', found: 'significant-hazard', needs: ['safety-work'] },
    ]);
    expect(due(oneOf(twice, 'awaab-prevention-begin'))).toBe('2026-02-13');
  });

  test('who says that it is no emergency, and then learns better, is counted from then', () => {
    const later = told(
      [],
      [event('2026-02-20T10:00 emergency-known'), event('2026-02-21T10:00 emergency-known')],
    );
    expect(allOf(later, 'awaab-emergency-make-safe').map(due)).toEqual(['2026-02-21T10:00:00Z']);
    const both = aCase(
      '2026-04-01',
      [event('2026-02-19T09:00 reported'), event('2026-02-20T10:00 emergency-known')],
      { hazard: dampEmergency },
    );
    expect(allOf(both, 'awaab-emergency-make-safe').map(due)).toEqual(['2026-02-20T09:00:00Z']);
  });

  test('an emergency that shows itself later is met by its own investigation, and has no second 24 hours', () => {
    const later = aCase(
      '2026-04-01',
      [
        reported,
        event('2026-02-20T10:00 emergency-known'),
        event('2026-02-20T15:00 investigation-ended', { found: 'emergency-hazard', needs: ['safety-work'] }),
      ],
      { hazard: damp },
    );
    expect(statusOf(later, 'awaab-emergency-investigate')).toBe('met');
    expect(there(later, 'awaab-emergency-found-later-make-safe')).toBe(0);
  });

  test('what is chased or noticed does not tell the landlord', () => {
    const silent = aCase(
      '2026-04-01',
      [event('2026-01-10 problem-noticed'), event('2026-01-12 chased'), reported],
      { hazard: damp },
    );
    expect(due(oneOf(silent, 'awaab-standard-investigation'))).toBe('2026-01-28');
  });

  test('before the law covers the hazard, no investigation and no work starts a clock', () => {
    const lines = [
      event('2025-10-01 reported'),
      event('2025-11-03 investigation-ended', { found: 'significant-hazard' }),
      event('2025-11-10 safety-work-done'),
      event('2025-11-11 prevention-work-begun'),
      event('2025-11-12 entry-notice-given'),
      event('2025-11-13 physical-inspection-asked'),
    ];
    const limitsOf = (told: Parameters<typeof oneOf>[0]) =>
      deadlinesOf(told)
        .filter(({ limit, status }) => limit.id.startsWith('awaab-') && status !== 'not-in-force')
        .map(({ limit }) => limit.id);
    expect(limitsOf(aCase('2025-12-01', lines, { hazard: damp }))).toEqual([]);
    expect(limitsOf(aCase('2025-12-01', lines))).toEqual([]);
    expect(limitsOf(aCase('2025-12-01', lines, hazard('crowding', 'not-sure')))).toEqual([]);
    expect(
      limitsOf(aCase('2025-12-01', [...lines, event('2025-10-28 reported')], { hazard: damp })).length,
    ).toBeGreaterThan(5);
  });

  test('work of one need that was finished is enough for its own summary alone', () => {
    const done = aCase(
      '2026-04-01',
      [
        reported,
        event('2026-02-02 investigation-ended', { found: 'significant-hazard', needs: ['prevention-work'] }),
        event('2026-02-04 prevention-work-done'),
      ],
      { hazard: damp },
    );
    expect(statusOf(done, 'awaab-written-summary')).toBe('stopped');
    const before = aCase(
      '2026-04-01',
      [
        reported,
        event('2026-01-30 safety-work-done'),
        event('2026-02-02 investigation-ended', { found: 'significant-hazard', needs: ['safety-work'] }),
      ],
      { hazard: damp },
    );
    expect(statusOf(before, 'awaab-written-summary')).toBe('missed');
    const none = aCase(
      '2026-04-01',
      [
        reported,
        event('2026-02-02 investigation-ended', { found: 'significant-hazard', needs: [] }),
        event('2026-02-03 safety-work-done'),
      ],
      { hazard: damp },
    );
    expect(statusOf(none, 'awaab-written-summary')).toBe('missed');
  });
});

describe('an emergency that was found where nobody was sure before', () => {
  const unsure = { kind: 'damp-and-mould', severity: 'not-sure' } as const;
  const told = aCase(
    '2026-11-26T12:00',
    [
      event('2026-11-20T09:00 reported'),
      event('2026-11-24T10:00 investigation-ended', { found: 'emergency-hazard' }),
    ],
    { hazard: unsure, landlord: 'council', tenure: 'secure' },
  );

  test('has a certain limit from the finding, and the one from the report only with an if', () => {
    const later = oneOf(told, 'awaab-emergency-found-later-make-safe');
    expect(due(later)).toBe('2026-11-25T10:00:00Z');
    expect(later.condition).toBeUndefined();
    expect(later.status).toBe('missed');
    expect(oneOf(told, 'awaab-emergency-make-safe').condition).toMatch(/^This counts only if /);
  });
});

describe('an emergency told to a mailbox that nobody watches', () => {
  test('has the stricter reading beside every limit that hangs on it', () => {
    const told = aCase('2026-11-21T12:00', [event('2026-11-20T20:00 reported', { mailbox: true })], {
      hazard: dampEmergency,
    });
    const accommodation = oneOf(told, 'awaab-accommodation-emergency');
    const safe = oneOf(told, 'awaab-emergency-make-safe');
    expect(accommodation.earlier).toEqual(safe.earlier);
    expect(safe.earlier?.toString()).toBe('2026-11-21T20:00:00Z');
  });
});
