import type { Case, Landlord } from '../../law/index.ts';
import type { otherHomes } from '../contacts/index.ts';
import { NOT_SURE, type Option } from './question.ts';

type Home = Pick<Case, 'landlord' | 'tenure'>;

/** Each choice with what the rules of law need to know of it. */
const agreements: ReadonlyArray<{ readonly option: Option; readonly home: Home }> = [
  {
    option: {
      value: 'council-tenancy',
      text: 'A council tenancy',
      hint: 'Secure, flexible or introductory.',
    },
    home: { landlord: 'council', tenure: 'secure' },
  },
  {
    option: {
      value: 'association-tenancy',
      text: 'A housing association tenancy',
      hint: 'Assured or starter.',
    },
    home: { landlord: 'housing-association', tenure: 'assured' },
  },
  {
    option: {
      value: 'shared-ownership',
      text: 'Shared ownership: you own a part',
    },
    home: { landlord: NOT_SURE, tenure: 'shared-owner' },
  },
  {
    option: { value: 'lease', text: 'A long lease: you own the flat' },
    home: { landlord: NOT_SURE, tenure: 'leaseholder' },
  },
  {
    option: {
      value: 'licence',
      text: 'A licence',
      hint: 'A hostel, temporary or supported housing.',
    },
    home: { landlord: NOT_SURE, tenure: 'licensee' },
  },
];

/** The agreements that somebody may have, as choices. */
export const agreementOptions: readonly Option[] = agreements.map(({ option }) => option);

/** Homes that these letters and their law are not for: the values are ids of elsewhere.yaml, which says who helps. */
export const agreementsElsewhere: ReadonlyArray<Option & { readonly value: (typeof otherHomes)[number] }> = [
  {
    value: 'private-renting',
    text: 'I rent from a private landlord or agent',
  },
  { value: 'home-owners', text: 'I own my home, with no landlord' },
];

/** The kinds of landlord, as choices. */
export const ownerOptions: readonly Option[] = [
  { value: 'council', text: 'A council', words: 'a council' },
  { value: 'housing-association', text: 'A housing association', words: 'a housing association' },
];

/** "A council" */
export const ownerWords = (type: Landlord): string =>
  ownerOptions.find(({ value }) => value === type)?.text ?? type;

/**
 * What the rules need to know of a home; "not sure" where nobody said.
 * @param listed the type of the landlord, where the list tells it: it fills in what the agreement leaves open
 */
export const homeOf = (agreement: string | undefined, listed?: Landlord): Home => {
  const home = agreements.find(({ option }) => option.value === agreement)?.home;
  const { landlord, tenure } = home ?? { landlord: NOT_SURE, tenure: NOT_SURE };
  return { landlord: landlord === NOT_SURE ? (listed ?? NOT_SURE) : landlord, tenure };
};
