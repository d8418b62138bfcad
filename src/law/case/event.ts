import { z } from 'zod';
import { readWhen, UnreadableTime, type When, whenText } from '../when.ts';
import { EVENT_TYPE_NAMES, LANDLORDS, REPAIRS, TENURES } from './vocabulary.ts';

/** More than anybody's case has; a list that long is a mistake or an attack. */
export const MOST_EVENTS = 500;

const NOT_SURE = 'not-sure';

/** Reads a day or time; what cannot be read becomes a sentence for people. */
const when = z.string().transform((text, context): When => {
  try {
    return readWhen(text);
  } catch (error) {
    if (!(error instanceof UnreadableTime)) throw error;
    context.addIssue({ code: 'custom', message: error.message });
    return z.NEVER;
  }
});

const day = when.transform((value) => value.day);

export const SEVERITIES = ['significant', 'emergency', NOT_SURE] as const;
export const INVESTIGATIONS = ['standard', 'emergency', 'renewed', 'further'] as const;
export const FINDINGS = ['significant-hazard', 'emergency-hazard', 'no-hazard'] as const;
export const NEEDS = ['safety-work', 'prevention-work', 'further-investigation'] as const;

/** What happened, and when. The fields after `at` belong to some types and are ignored on others. */
export const caseEventSchema = z.strictObject({
  id: z
    .string()
    .trim()
    .min(1)
    .max(100)
    .optional()
    .meta({ description: 'Your own name for it; answers refer to it.' }),
  type: z.enum(EVENT_TYPE_NAMES).meta({ description: 'From a closed list; a type is never renamed.' }),
  at: when.meta({
    description:
      'A day, 2027-02-16; a time on the clocks of London, 2027-02-16T09:15; or an instant, 2027-02-16T09:15:00Z.',
  }),
  mailbox: z.boolean().optional().meta({
    description: 'reported: it went to a mailbox or voicemail that nobody watches at that hour.',
  }),
  kind: z.enum(INVESTIGATIONS).optional().meta({ description: 'investigation-ended: which one.' }),
  found: z.enum(FINDINGS).optional().meta({ description: 'investigation-ended: what was found.' }),
  needs: z.array(z.enum(NEEDS)).max(3).optional().meta({
    description: 'investigation-ended: what it says must be done; an empty list is "nothing".',
  }),
  physical: z
    .boolean()
    .optional()
    .meta({ description: 'investigation-ended: somebody looked at the home in person.' }),
  until: day.optional().meta({ description: '…-extended: the new day that was told.' }),
  repair: z.enum(REPAIRS).optional().meta({ description: 'repair-asked: which of the qualifying repairs.' }),
  last_day: day.optional().meta({ description: 'repair-notice-issued: the last day that the notice names.' }),
});

/** A case as it is told: who lets the home, under which agreement, what happened. */
export const caseSchema = z.strictObject({
  landlord: z.enum([...LANDLORDS, NOT_SURE]),
  tenure: z.enum([...TENURES, NOT_SURE]),
  today: when.meta({ description: 'The day, or the moment, as at which the case is looked at.' }),
  hazard: z
    .strictObject({
      kind: z
        .string()
        .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
        .meta({
          description: 'The id of a kind of hazard, such as damp-and-mould; or not-sure.',
        }),
      severity: z.enum(SEVERITIES).default(NOT_SURE),
    })
    .optional(),
  events: z.array(caseEventSchema).max(MOST_EVENTS, `A case may have up to ${MOST_EVENTS} events.`),
});

/** A case as it comes in, before days and times are read. */
export type CaseInput = z.input<typeof caseSchema>;
export type Case = z.output<typeof caseSchema>;
export type CaseEvent = Case['events'][number];
export type Hazard = NonNullable<Case['hazard']>;

/** The event as it would be sent again: what `caseEventSchema` reads. */
export const eventText = ({ at, until, last_day, ...event }: CaseEvent): CaseInput['events'][number] => ({
  ...event,
  at: whenText(at),
  ...(until ? { until: until.toString() } : {}),
  ...(last_day ? { last_day: last_day.toString() } : {}),
});

/** The case as it would be sent again: what `caseSchema` reads. */
export const caseText = ({ today, events, ...told }: Case): CaseInput => ({
  ...told,
  today: whenText(today),
  events: events.map(eventText),
});
