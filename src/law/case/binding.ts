import type { TimeLimit } from '../time-limit.ts';
import type { Case } from './event.ts';
import type { Landlord, Tenure } from './vocabulary.ts';

/** Whether a limit is for this home. `reason` is a whole sentence. */
export type Binding =
  | { readonly applies: 'yes' }
  | { readonly applies: 'if'; readonly reason: string }
  | { readonly applies: 'no'; readonly reason: string };

const LANDLORD_WORDS: Readonly<Record<Landlord, string>> = {
  council: 'councils',
  'housing-association': 'housing associations',
};

export const TENURE_WORDS: Readonly<Record<Tenure, string>> = {
  secure: 'secure council tenants',
  introductory: 'introductory council tenants',
  assured: 'assured tenants',
  starter: 'starter tenants',
  'shared-owner': 'shared owners',
  leaseholder: 'leaseholders',
  licensee: 'people with a licence',
};

const listed = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;

const YES: Binding = { applies: 'yes' };

/**
 * Whether a limit binds this landlord towards this resident. Who is not sure of either is shown the limit
 * with the condition under which it is theirs.
 */
export const bindingOf = (
  limit: TimeLimit,
  { landlord, tenure }: Pick<Case, 'landlord' | 'tenure'>,
): Binding => {
  const { applies } = limit;
  if (!applies) return YES;
  const { landlords, tenures, otherwise } = applies;
  if (landlords && landlord !== 'not-sure' && !landlords.includes(landlord))
    return { applies: 'no', reason: otherwise };
  if (tenures && tenure !== 'not-sure' && !tenures.includes(tenure))
    return { applies: 'no', reason: otherwise };
  const open = [
    landlords && landlord === 'not-sure' ? listed(landlords.map((one) => LANDLORD_WORDS[one])) : undefined,
    tenures && tenure === 'not-sure' ? listed(tenures.map((one) => TENURE_WORDS[one])) : undefined,
  ].filter((part) => part !== undefined);
  return open.length === 0
    ? YES
    : { applies: 'if', reason: `This is only for ${open.join(', and only for ')}.` };
};
