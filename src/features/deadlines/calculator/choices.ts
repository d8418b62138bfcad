import type { Landlord, LawBook, Repair, Tenure } from '../../../law/index.ts';

/** A choice as a reader sees it. */
export interface Choice {
  readonly value: string;
  readonly text: string;
  readonly hint?: string;
}

export const NOT_SURE: Choice = { value: 'not-sure', text: 'I am not sure' };

const LANDLORD_CHOICES: Readonly<Record<Landlord, string>> = {
  council: 'A council',
  'housing-association': 'A housing association',
};

const TENURE_CHOICES: Readonly<Record<Tenure, Omit<Choice, 'value'>>> = {
  secure: { text: 'Secure tenancy', hint: 'From a council. Flexible tenancies too.' },
  introductory: { text: 'Introductory tenancy', hint: 'From a council, most often the first year.' },
  assured: { text: 'Assured tenancy', hint: 'From a housing association.' },
  starter: { text: 'Starter tenancy', hint: 'From a housing association, most often the first year.' },
  'shared-owner': { text: 'Shared ownership', hint: 'You own a part and pay rent for the rest.' },
  leaseholder: { text: 'Lease', hint: 'You own the flat on a long lease.' },
  licensee: { text: 'Licence', hint: 'For example in a hostel, or in temporary or supported housing.' },
};

const withValue = <Key extends string>(choices: Readonly<Record<Key, Omit<Choice, 'value'>>>): Choice[] =>
  (Object.entries(choices) as [Key, Omit<Choice, 'value'>][]).map(([value, choice]) => ({
    value,
    ...choice,
  }));

export const landlordChoices: readonly Choice[] = [
  ...(Object.entries(LANDLORD_CHOICES) as [Landlord, string][]).map(([value, text]) => ({ value, text })),
  NOT_SURE,
];

export const tenureChoices: readonly Choice[] = [...withValue(TENURE_CHOICES), NOT_SURE];

export const severityChoices: readonly Choice[] = [
  {
    value: 'emergency',
    text: 'It is an emergency',
    hint: 'Somebody could be badly hurt or fall ill within a day. Think of babies, older people and illness.',
  },
  {
    value: 'significant',
    text: 'It is serious, but can wait a day',
    hint: 'It harms, or may harm, the health or safety of somebody in your home.',
  },
  { ...NOT_SURE, hint: 'Both answers are shown.' },
];

export const findingChoices: readonly Choice[] = [
  { value: 'significant-hazard', text: 'A danger that must be made safe' },
  { value: 'emergency-hazard', text: 'An emergency' },
  { value: 'no-hazard', text: 'Nothing dangerous' },
  { ...NOT_SURE, text: 'I am not sure, or nobody told me' },
];

/** The kinds of hazard of the pack, and "I am not sure". */
export const hazardChoices = ({ hazards }: LawBook): Choice[] => [
  ...[...hazards.values()].map(({ id, title, such_as }) => ({
    value: id,
    text: title,
    hint: `${such_as.charAt(0).toUpperCase()}${such_as.slice(1)}.`,
  })),
  NOT_SURE,
];

/** Heating has two limits, by season, and is one repair to a reader. */
const HEATING = 'No heating or hot water, or only some';

/** The qualifying repairs, by the titles of their limits. */
export const repairChoices = ({ limits }: LawBook, repairs: readonly Repair[]): Choice[] =>
  repairs.map((repair) => ({
    value: repair,
    text: repair === 'heating' ? HEATING : (limits.get(`rtr-${repair}`)?.title ?? repair),
  }));
