import { type Fault, faultSentence, PackError } from './fault.ts';
import type { AnyKind, SourceFile } from './kind.ts';
import { readPack } from './read-pack.ts';
import { listInstants, listLiveSources, type Publication } from './revisions.ts';

export interface LiveCheck {
  /** The pack, which has no fault of its own. */
  readonly pack: readonly SourceFile[];
  readonly kinds: readonly AnyKind[];
  readonly fixedAddresses: Iterable<string>;
  readonly now: Date;
  readonly day: string;
}

/** Which of staff's files a fault tells of: the file itself, or those that it names. */
const culpritsOf = ({ path, found, expected }: Fault, byStaff: readonly string[]): readonly string[] =>
  byStaff.includes(path) ? [path] : byStaff.filter((staffPath) => `${found} ${expected}`.includes(staffPath));

/** Adds to the faults what stands behind them, and what to do: where no fault tells, it may be any of staff's files. */
const explain = (faults: readonly Fault[], byStaff: readonly string[]): Fault[] => {
  const told = [...new Set(faults.flatMap((fault) => culpritsOf(fault, byStaff)))];
  const inTheWay = told.length > 0 ? told : byStaff;
  return [
    ...faults,
    ...inTheWay.map((path) => ({
      path,
      line: 0,
      found: `that staff published or withdrew this file, and that ${told.length > 0 ? '' : 'perhaps '}it stands in the way: the pack alone has no fault`,
      expected: `a pack that holds what staff wrote; then let it replace staff's text: npm run content -- import --replace ${path}`,
    })),
  ];
};

/**
 * Reads and checks what is public once the pack has moved, together with the texts that are staff's own:
 * now, and at every later instant that is already fixed.
 * @throws PackError when pack and staff's texts do not go together, so that the publication is rolled back
 */
export const checkLive = async (publication: Publication, check: LiveCheck): Promise<void> => {
  const { pack, kinds, fixedAddresses, now, day } = check;
  const inPack = new Map(pack.map((file) => [file.path, file.digest]));
  const faults = new Map<string, Fault>();
  for (const instant of [now, ...(await listInstants(publication, now))]) {
    const live = await listLiveSources(publication, instant);
    const livePaths = new Set(live.map(({ path }) => path));
    const byStaff = [
      ...live.filter((file) => inPack.get(file.path) !== file.digest).map(({ path }) => path),
      ...[...inPack.keys()].filter((path) => !livePaths.has(path)),
    ];
    // What is live is the pack itself, which was checked before.
    if (byStaff.length === 0) continue;
    const found = readPack(live, kinds, fixedAddresses, day).faults;
    if (found.length > 0)
      for (const fault of explain(found, byStaff)) faults.set(faultSentence(fault), fault);
  }
  if (faults.size > 0) throw new PackError([...faults.values()]);
};
