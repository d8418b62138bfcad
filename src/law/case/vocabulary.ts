/** The kinds of landlord that a case may have. */
export const LANDLORDS = ['council', 'housing-association'] as const;

/** The agreements under which people live in a home. */
export const TENURES = [
  'secure',
  'introductory',
  'assured',
  'starter',
  'shared-owner',
  'leaseholder',
  'licensee',
] as const;

export type Landlord = (typeof LANDLORDS)[number];
export type Tenure = (typeof TENURES)[number];

/** Clocks that run beside each other in one case. */
export const STRANDS = [
  'hazard',
  'right-to-repair',
  'complaint',
  'information',
  'safety',
  'neighbours',
  'council',
  'court',
  'tenancy',
] as const;
export type Strand = (typeof STRANDS)[number];

/** The version of the closed list of event types below; a type is never renamed or taken away. */
export const EVENT_TYPES_VERSION = 1;

/** What may happen in a case, in the order in which people meet it, with the words for it. */
export const EVENT_TYPES = {
  'problem-noticed': 'you noticed the problem',
  reported: 'you reported it to the landlord',
  'landlord-aware': 'the landlord learned of it in another way',
  'emergency-known': 'the landlord had good reason to believe that it is an emergency',
  'material-change': 'the landlord learned that it had become clearly worse or different',
  'physical-inspection-asked': 'you asked for an inspection in person',
  'investigation-ended': 'the investigation was finished',
  'summary-sent': 'the landlord gave you the written summary',
  'safety-work-done': 'the safety work was finished',
  'prevention-steps-taken': 'the landlord took steps to begin the prevention work',
  'prevention-work-begun': 'the prevention work was begun',
  'prevention-work-done': 'the prevention work was finished',
  'all-work-done': 'all the work that was needed was finished',
  'accommodation-provided': 'the landlord gave you somewhere else to stay',
  'accommodation-refused': 'you refused to stay elsewhere',
  'consent-refused': 'somebody whose consent the landlord needs refused it',
  'entry-notice-given': 'the landlord gave you written notice that it will come',
  chased: 'you asked again',
  'repair-asked': 'you asked the council for the repair',
  'repair-notice-issued': 'the council gave its contractor the repair notice, with a copy for you',
  'other-contractor-asked': 'you told the council that you want another contractor',
  'repair-done': 'the repair was finished',
  'access-refused': 'nobody was let in to do the repair',
  'repair-not-wanted': 'you no longer wanted the repair',
  'exceptional-circumstances-began': 'something beyond the control of the council began to stop the repair',
  'exceptional-circumstances-ended': 'that ended',
  'complaint-made': 'the landlord received your complaint',
  'complaint-acknowledged': 'the landlord acknowledged your complaint',
  'complaint-extended': 'the landlord said that its answer needs longer',
  'complaint-answered': 'the landlord answered at stage 1',
  escalated: 'the landlord received your request for stage 2',
  'escalation-acknowledged': 'the landlord acknowledged your request for stage 2',
  'escalation-extended': 'the landlord said that its final answer needs longer',
  'final-answer': 'the landlord gave its final answer',
  'ombudsman-asked': 'you took it to the Housing Ombudsman',
  'data-request-made': 'the landlord received your request for your data',
  'data-identity-given': 'you gave the proof of identity that it needed',
  'data-clarification-asked': 'the landlord asked what exactly you want',
  'data-clarification-given': 'you told it what exactly you want',
  'data-request-extended': 'the landlord said that your data needs longer',
  'data-request-answered': 'the landlord sent your data',
  'data-complaint-made': 'the landlord received your complaint about your data',
  'data-complaint-acknowledged': 'the landlord acknowledged your complaint about your data',
  'information-request-made': 'the landlord received your request for information',
  'environmental-request-made': 'the council received your request for information about the environment',
  'environmental-request-extended': 'the council said that the environmental information needs longer',
  'information-answered': 'you got the information, or the reasons why not',
  'gas-checked': 'the gas was checked',
  'gas-record-given': 'you got the gas safety record',
  'wiring-tested': 'the wiring was inspected and tested',
  'wiring-report-given': 'you got the electrical report',
  'wiring-work-done': 'the electrical work from the report was finished',
  'appliances-checked': 'the appliances that the landlord supplies were checked',
  'appliance-mended': 'the unsafe appliance was mended or replaced',
  'appliance-record-asked': 'the landlord received your written request for the record of appliances',
  'appliance-record-given': 'you got the record of appliances',
  'incident-happened': 'the anti-social behaviour happened',
  'incident-reported': 'you reported the anti-social behaviour',
  'case-review-asked': 'you asked for a case review of anti-social behaviour',
  'abatement-notice-served': 'the council served an abatement notice on you',
  'nuisance-notice-given': 'you gave notice that you will go to the magistrates about a nuisance',
  'noise-nuisance-notice-given': 'you gave notice that you will go to the magistrates about noise',
  'notice-appealed': 'the notice was appealed against',
  'improvement-notice-served': 'the council served an improvement notice on the landlord',
  'alarm-notice-served': 'the council served a notice about alarms on the landlord',
  'alarm-notice-done': 'the landlord did what the notice about alarms says',
  'grant-applied': 'the council had your complete application for a disabled facilities grant',
  'grant-decided': 'the council decided about the grant',
  'grant-works-done': 'the works of the grant were finished',
  'breach-happened': 'the landlord broke its duty',
  'injury-happened': 'somebody was hurt or fell ill, or learned why',
  'damage-happened': 'the damage happened',
  'letter-of-claim-received': 'the landlord received your letter of claim',
  'claim-answered': 'the landlord answered the letter of claim',
  'expert-inspected': 'the expert inspected the home',
  'expert-reported': 'the expert sent the report, or the schedule was agreed',
  'full-answer-given': 'the landlord said what it admits, does and pays',
  'claim-issued': 'the court claim was started',
  'tenancy-started': 'the tenancy began',
  'tenancy-ended': 'the tenancy ended',
  'improvements-claimed': 'you claimed compensation for your improvements',
  'introductory-notice-served': 'you got a notice to end or extend your introductory tenancy',
  'demoted-notice-served': 'you got a notice to end your demoted tenancy',
  'absolute-ground-notice-served': 'you got a notice on the absolute ground of anti-social behaviour',
  'court-papers-served': 'you got court papers about your home',
  'defence-sent': 'you sent the defence form',
  'possession-ordered': 'the court made a possession order',
  'possession-appealed': 'you appealed against the possession order',
  'bailiff-notice-given': 'you got notice of the eviction',
  'homelessness-decided': 'the council told you its decision about homelessness',
  'homelessness-review-decided': 'the council told you the result of the review',
  'homelessness-appealed': 'you appealed to the county court about homelessness',
  'review-asked': 'you asked for the review',
} as const;

export type EventType = keyof typeof EVENT_TYPES;
export const EVENT_TYPE_NAMES = Object.keys(EVENT_TYPES) as [EventType, ...EventType[]];

/**
 * What the events of a case mean for its clocks: an investigation that found a significant hazard, an
 * inspection asked for before the investigation ended. They are worked out from the events, never sent.
 */
export const MEANINGS = [
  'hazard-known',
  'hazard-known-too-early',
  'emergency-known-first',
  'emergency-known-too-early',
  'emergency-found-later',
  'hazard-found',
  'significant-found',
  'no-hazard-found',
  'no-safety-work-found',
  'safety-work-identified',
  'prevention-work-identified',
  'further-investigation-needed',
  'further-investigation-ended',
  'work-identified',
  'found-work-done',
  'inspection-asked-in-time',
  'inspection-asked-again',
  'inspected-as-asked',
  'repair-clock-starts',
  'second-repair-clock-starts',
] as const;
export type Meaning = (typeof MEANINGS)[number];

/** What a clock may listen to. */
export type Mark = EventType | Meaning;
export const MARKS = [...EVENT_TYPE_NAMES, ...MEANINGS] as [Mark, ...Mark[]];

/** The qualifying repairs of the Right to Repair (SI 1994/133, Schedule); `heating` is told apart by season. */
export const REPAIRS = [
  'power-total',
  'power-partial',
  'unsafe-electrics',
  'water-total',
  'water-partial',
  'gas',
  'flue',
  'heating',
  'foul-drain',
  'toilet-flush',
  'sink',
  'tap',
  'pipe-leak',
  'roof',
  'insecure',
  'banister',
  'floor',
  'entryphone',
  'extractor',
] as const;
export type Repair = (typeof REPAIRS)[number];
