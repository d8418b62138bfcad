/** What this check needs to see of a version. */
interface Version {
  readonly in_force_from: string;
  readonly in_force_until?: string | undefined;
  readonly length: number | null;
  readonly unit: string | null;
  readonly counting: readonly string[];
  readonly without_number?: string | undefined;
  readonly at_least?: true | undefined;
  readonly at_most?: true | undefined;
}

export interface VersionFault {
  readonly path: readonly (string | number)[];
  /** What would be right. */
  readonly expected: string;
}

const WORKING = ['WD-E', 'WD-UK', 'WD-R', 'WD-C'];

/** Counting codes that must stand beside a unit, one of each group. Months and years count without more. */
const NEEDED: Readonly<Record<string, readonly (readonly string[])[]>> = {
  hours: [['H']],
  days: [['K0', 'K1', 'D-ICO', 'BACK']],
  'working-days': [WORKING, ['K0', 'RTR', 'X']],
};

const faultsOfOne = (version: Version): string[] => {
  const faults: string[] = [];
  if ((version.length === null) !== (version.unit === null))
    faults.push('a unit with a number, and none without');
  if ((version.length === null) !== (version.without_number !== undefined))
    faults.push('without_number where length is null, and only there');
  if (version.at_least && version.at_most) faults.push('at_least or at_most, not both');
  // An amount, such as eight weeks of rent, is not counted from anything.
  if (version.unit === null || version.counting.length === 0) return faults;
  for (const group of NEEDED[version.unit] ?? [])
    if (!group.some((code) => version.counting.includes(code)))
      faults.push(`one of ${group.join(', ')} to count ${version.unit}`);
  if (version.unit !== 'working-days' && WORKING.some((code) => version.counting.includes(code)))
    faults.push('no code of working days for another unit');
  return faults;
};

const follows = (before: Version, after: Version): boolean => {
  if (before.in_force_until === undefined) return false;
  const dated = /^\d/.test(after.in_force_from);
  return dated ? before.in_force_until < after.in_force_from : after.in_force_from === 'no-date-yet';
};

/** Finds versions that contradict themselves, or that overlap or stand out of order. */
export const versionFaults = (versions: readonly Version[]): VersionFault[] =>
  versions.flatMap((version, index) => {
    const faults: VersionFault[] = faultsOfOne(version).map((expected) => ({ path: [index], expected }));
    const before = versions[index - 1];
    if (before && !follows(before, version))
      faults.push({
        path: [index, 'in_force_from'],
        expected: 'a day after the version before has ended by its in_force_until',
      });
    if (version.in_force_until !== undefined && version.in_force_until < version.in_force_from)
      if (/^\d/.test(version.in_force_from))
        faults.push({ path: [index, 'in_force_until'], expected: 'a day not before in_force_from' });
    return faults;
  });
