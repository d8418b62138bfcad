/** Who a guide may speak to: the ways in which a home of a social landlord is held. */
export const audiences = [
  'council-tenant',
  'housing-association-tenant',
  'shared-owner',
  'leaseholder',
  'licensee',
] as const;

type Audience = (typeof audiences)[number];

const names: Readonly<Record<Audience, string>> = {
  'council-tenant': 'Council tenants',
  'housing-association-tenant': 'Housing association tenants',
  'shared-owner': 'Shared owners',
  leaseholder: 'Leaseholders',
  licensee: 'People with a licence',
};

export const isAudience = (name: string): name is Audience => (audiences as readonly string[]).includes(name);

/** "Council tenants and shared owners". */
export const audienceWords = (audience: readonly string[]): string => {
  const [first = '', ...others] = audience.map((name) => (isAudience(name) ? names[name] : name));
  const rest = others.map((name) => name.charAt(0).toLowerCase() + name.slice(1));
  const last = rest.pop();
  return last ? `${[first, ...rest].join(', ')} and ${last}` : first;
};
