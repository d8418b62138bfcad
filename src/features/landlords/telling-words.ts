/** Words that many landlords have in their names, or that people write before them: they tell none from another. */
const shared = new Set(
  (
    'the a an my our of and in at for ltd limited llp plc group company interest trust trustees society association ' +
    'associations housing homes home house council councils borough district city county metropolitan royal unitary ' +
    'local authority landlord partnership living affordable social tenancies rp'
  ).split(' '),
);

/** The words of a name as they are compared: small, without marks. "L&Q" and "L & Q" are the same. */
export const plainWords = (name: string): string[] =>
  name
    .normalize('NFKD')
    .replaceAll(/[\p{M}'’.]/gu, '')
    .toLowerCase()
    .replaceAll(/&|(?<=\s)\+(?=\s)/g, ' and ')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');

/** The words of a name that tell it from others. */
export const tellingWords = (name: string): readonly string[] =>
  plainWords(name).filter((word) => !shared.has(word));
