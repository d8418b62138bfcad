import type { AskedEvent } from './asked-event.ts';
import { COMPLAINT } from './complaint-events.ts';

/** One thing that people come with, and what must be known to answer. */
export interface Subject {
  readonly slug: string;
  readonly title: string;
  /** For whom it is, in a phrase. */
  readonly hint: string;
  readonly asks: { readonly hazard?: true; readonly repair?: true };
  readonly groups: ReadonlyArray<{ readonly legend: string; readonly events: readonly AskedEvent[] }>;
  /** What to do with what is not in the list; whole sentences. */
  readonly notListed?: string;
}

/** What people come with, in the order in which most do. */
export const subjects: readonly Subject[] = [
  {
    slug: 'hazard',
    title: 'Damp, mould or another danger in the home',
    hint: "Awaab's Law: looking into it, making it safe, somewhere to stay",
    asks: { hazard: true },
    groups: [
      {
        legend: 'About the problem',
        events: [
          {
            type: 'reported',
            label: 'You told the landlord about it',
            tells: true,
            hint: 'In any way: phone, app, email, a visit. The first time.',
            time: true,
          },
          {
            type: 'reported',
            key: 'reported-mailbox',
            label: 'You left a message when nobody was there to get it',
            hint: 'A voicemail or an email at night, for example. The law may count it from the next working day.',
            time: true,
            mailbox: true,
          },
          {
            type: 'problem-noticed',
            label: 'You noticed it',
            hint: 'Tick only this one if you have told nobody yet.',
            unsure: 'earliest',
          },
          {
            type: 'reported',
            key: 'reported-again',
            label: 'You told the landlord again',
            time: true,
            tells: true,
          },
          {
            type: 'material-change',
            label: 'It got much worse, or different, and the landlord knows',
          },
          {
            type: 'physical-inspection-asked',
            label: 'You asked for somebody to come and look',
            tells: true,
          },
          {
            type: 'investigation-ended',
            label: 'The landlord told you what it found',
            hint: 'It looked into the problem and told you the result. If somebody only came to look, leave this out: you are still owed the result.',
            time: true,
            findings: true,
          },
          { type: 'summary-sent', label: 'You got what it found in writing' },
          { type: 'safety-work-done', label: 'It was made safe', time: true },
          {
            type: 'prevention-steps-taken',
            label: 'The landlord arranged work to stop it from coming back',
            hint: 'It booked or ordered the work, and told you.',
          },
          {
            type: 'prevention-work-begun',
            label: 'That work began in your home',
          },
          {
            type: 'accommodation-provided',
            label: 'The landlord gave you somewhere else to stay',
            time: true,
          },
          { type: 'accommodation-refused', label: 'You did not want to stay elsewhere', time: true },
          { type: 'all-work-done', label: 'All the work is finished' },
        ],
      },
      { legend: 'If you complained about it', events: COMPLAINT },
    ],
  },
  {
    slug: 'complaint',
    title: 'A complaint to the landlord',
    hint: 'Stage 1, stage 2, the Housing Ombudsman',
    asks: {},
    groups: [
      {
        legend: 'Tick each that is true',
        events: [
          {
            type: 'problem-noticed',
            label: 'The problem happened, or you learned of it',
            unsure: 'earliest',
          },
          ...COMPLAINT,
        ],
      },
    ],
  },
  {
    slug: 'repair',
    title: 'A small urgent repair, from a council',
    hint: 'The Right to Repair of council tenants: heating, water, power, locks, toilets',
    asks: { repair: true },
    groups: [
      {
        legend: 'Tick each that is true',
        events: [
          { type: 'repair-asked', label: 'You asked the council for the repair', tells: true },
          {
            type: 'repair-notice-issued',
            label: 'The council inspected first, and then sent the job to a contractor',
            hint: 'You should have a copy of that notice.',
          },
          {
            type: 'other-contractor-asked',
            label: 'It was late, and you asked for another contractor',
          },
          { type: 'access-refused', label: 'Somebody came for the repair, and nobody could let them in' },
          { type: 'repair-done', label: 'The repair was finished' },
        ],
      },
    ],
  },
  {
    slug: 'information',
    title: 'Your data, or information from the landlord',
    hint: 'What it holds about you, and what it must tell you',
    asks: {},
    groups: [
      {
        legend: 'Tick each that is true',
        events: [
          {
            type: 'data-request-made',
            label: 'You asked for the data that the landlord holds about you',
            tells: true,
          },
          { type: 'data-clarification-asked', label: 'It asked what exactly you want' },
          { type: 'data-clarification-given', label: 'You told it what exactly you want' },
          {
            type: 'data-request-extended',
            label: 'It said that your data needs longer',
            until: 'Which new date did it give? Leave this empty if it gave none.',
          },
          { type: 'data-request-answered', label: 'You got your data' },
          { type: 'data-complaint-made', label: 'You complained about how it used your data' },
          {
            type: 'information-request-made',
            label: 'You asked for other information, such as costs or plans',
            tells: true,
          },
          { type: 'information-answered', label: 'You got that information, or the reasons why not' },
        ],
      },
    ],
  },
  {
    slug: 'safety-checks',
    title: 'Gas, electricity and appliances',
    hint: 'When the next check is due, and your copy of the record',
    asks: {},
    groups: [
      {
        legend: 'Which checks do you know of?',
        events: [
          { type: 'tenancy-started', label: 'Your tenancy began' },
          { type: 'gas-checked', label: 'The gas was checked' },
          { type: 'gas-record-given', label: 'You got the gas safety record' },
          { type: 'wiring-tested', label: 'The wiring was inspected and tested' },
          { type: 'wiring-report-given', label: 'You got the electrical report' },
          { type: 'appliances-checked', label: 'The appliances that the landlord supplies were checked' },
          {
            type: 'appliance-record-asked',
            label: 'You asked in writing for the record of appliances',
            tells: true,
          },
        ],
      },
    ],
  },
  {
    slug: 'neighbours',
    title: 'Noise and anti-social behaviour',
    hint: 'Reporting in time for a case review',
    asks: {},
    groups: [
      {
        legend: 'Tick each that is true',
        events: [
          { type: 'incident-happened', label: 'Something happened', unsure: 'earliest' },
          { type: 'incident-reported', label: 'You reported it', unsure: 'earliest' },
          { type: 'case-review-asked', label: 'You asked for a case review' },
        ],
      },
    ],
  },
  {
    slug: 'home-at-risk',
    title: 'A notice, the court, or losing your home',
    hint: 'Your own last days to act. Get advice today, before you read on',
    asks: {},
    notListed:
      'You got another notice, or something else? We count no day for it here. Get advice today all the same.',
    groups: [
      {
        legend: 'Tick each that is true',
        events: [
          {
            type: 'introductory-notice-served',
            label: 'You got a notice about your introductory tenancy',
            unsure: 'earliest',
            hint: 'To end it, or to make the trial time longer.',
          },
          {
            type: 'absolute-ground-notice-served',
            label: 'You got a notice on the absolute ground of anti-social behaviour',
            unsure: 'earliest',
          },
          {
            type: 'court-papers-served',
            label: 'You got papers from the court about your home',
            unsure: 'earliest',
          },
          {
            type: 'possession-ordered',
            label: 'The court made an order about your home',
            unsure: 'earliest',
          },
          {
            type: 'homelessness-decided',
            label: 'The council told you its decision about homelessness',
            unsure: 'earliest',
          },
          {
            type: 'homelessness-review-decided',
            label: 'The council told you the result of the review',
            unsure: 'earliest',
          },
        ],
      },
    ],
  },
];

/** The names of all subjects, for those who lead to one. */
export const subjectSlugs = subjects.map(({ slug }) => slug) as [string, ...string[]];

export const subjectOf = (slug: string): Subject | undefined => subjects.find((one) => one.slug === slug);

/** Every event that a subject asks for, in order. */
export const eventsOf = ({ groups }: Subject): readonly AskedEvent[] =>
  groups.flatMap(({ events }) => events);
