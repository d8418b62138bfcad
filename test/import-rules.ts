import { basename, dirname } from 'node:path/posix';

/** What a file of one floor may import of the others, said as advice. */
const floors: Record<string, { readonly may: readonly string[]; readonly advice: string }> = {
  law: { may: ['law'], advice: 'law imports nothing from the rest of the house' },
  ui: { may: ['ui', 'law'], advice: 'ui uses law at most' },
  adapters: { may: ['adapters', 'law', 'ui'], advice: 'adapters use neither features nor app' },
  features: { may: ['features', 'adapters', 'law', 'ui'], advice: 'no feature imports app' },
  app: { may: ['app', 'features', 'adapters', 'law', 'ui'], advice: 'app may use everything' },
};

const floorOf = (path: string): string => path.split('/')[1] ?? '';

const isTest = (path: string): boolean => /\.test\.tsx?$/.test(path);

/** The name of the room that a file stands in; nothing for `features/feature.ts` itself. */
const roomOf = (path: string): string | undefined =>
  path.startsWith('src/features/') && path.split('/').length > 3 ? path.split('/')[2] : undefined;

const crossRoom = (from: string, to: string, rooms: readonly string[]): string | undefined => {
  const own = roomOf(from);
  const other = roomOf(to);
  if (!own || !other || own === other || basename(to) === 'paths.ts') return undefined;
  if (basename(to) !== 'index.ts' || dirname(to) !== `src/features/${other}`)
    return `only ${other}/index.ts and ${other}/paths.ts are open to other rooms. Lend it through the hatch.`;
  if (rooms.indexOf(other) > rooms.indexOf(own))
    return `${own} stands before ${other}; only ${other}/paths.ts is open to you. Move the shared part to src/law, or turn the import round.`;
  return undefined;
};

/** Files of a room by how far down they stand; what is not named may be used by all but the lowest. */
const height = (path: string): number => {
  const parts = path.split('/').slice(3);
  const name = (parts[0] ?? '').replace(/\.tsx?$/, '');
  const heights: Record<string, number> = {
    feature: 6,
    routes: 5,
    jobs: 5,
    acts: 4,
    pages: 4,
    messages: 4,
    queries: 3,
    forms: 3,
    islands: 3,
    rules: 2,
    paths: 1,
  };
  return heights[name] ?? 0;
};

const withinRoom = (from: string, to: string): string | undefined => {
  if (!roomOf(from) || roomOf(from) !== roomOf(to)) return undefined;
  const [upper, lower] = [height(from), height(to)];
  if (upper === 0 || lower === 0) return undefined;
  if (/\/(pages|messages)\//.test(from) && /\/queries(\.ts|\/)/.test(to))
    return 'pages and messages never see queries: give them plain props.';
  return lower > upper ? 'inside a room imports go downhill (CONTRIBUTING.md).' : undefined;
};

const plates = (from: string, to: string): string | undefined =>
  basename(to) === 'feature.ts' && roomOf(to) && floorOf(from) !== 'app'
    ? 'the name plate of a room is read by app/features.ts alone.'
    : undefined;

const paths = (from: string, to: string): string | undefined =>
  basename(from) === 'paths.ts' && to !== 'src/ui/language.ts'
    ? 'paths.ts imports nothing but the languages, so that everybody may use it.'
    : undefined;

/**
 * Judges one import of ours.
 * @param rooms the names of the rooms in their order
 * @returns advice, or nothing where the import is fine
 */
export const adviceOn = (from: string, to: string, rooms: readonly string[]): string | undefined => {
  if (isTest(from)) return undefined;
  const floor = floors[floorOf(from)];
  if (floor && !floor.may.includes(floorOf(to))) return `${floor.advice}.`;
  return plates(from, to) ?? paths(from, to) ?? crossRoom(from, to, rooms) ?? withinRoom(from, to);
};
