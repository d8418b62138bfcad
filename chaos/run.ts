// npm run chaos: does to the programme what happens to programmes, and counts what became of readers and of what they wrote.
import { cpus, totalmem } from 'node:os';
import { leaveCleanly, undoAll } from '../bench/leaving.ts';
import { tryClock } from './faults/clock.ts';
import { tryDisk } from './faults/disk.ts';
import { tryFlood } from './faults/flood.ts';
import { tryFrozen } from './faults/frozen.ts';
import { tryIdle } from './faults/idle.ts';
import { tryKills } from './faults/kills.ts';
import { tryLeaving } from './faults/leaving.ts';
import { tryMemory } from './faults/memory.ts';
import { tryPoison } from './faults/poison.ts';
import { tryPublishing } from './faults/publishing.ts';
import { tryServers } from './faults/servers.ts';
import { trySlow } from './faults/slow.ts';
import { type Fault, faults, readOptions } from './options.ts';
import { hasHeld, type Outcome, printOutcome } from './outcome.ts';

const options = readOptions(process.argv.slice(2));
if (typeof options === 'string') {
  console.error(options);
  process.exit(1);
}
if (process.platform !== 'linux') {
  console.error('npm run chaos kills and watches processes through /proc, which Linux alone has.');
  process.exit(1);
}
leaveCleanly();
const { rounds, seed, only, minutes } = options;
/** Faults that take longer are repeated less often. */
const some = Math.max(2, Math.ceil(rounds / 5));

const acts: Record<Fault, () => Promise<Outcome>> = {
  kills: () => tryKills(rounds, seed),
  leaving: () => tryLeaving(some),
  publishing: () => tryPublishing(some),
  flood: tryFlood,
  slow: trySlow,
  idle: tryIdle,
  frozen: tryFrozen,
  disk: tryDisk,
  clock: tryClock,
  poison: tryPoison,
  memory: () => tryMemory(minutes),
  servers: tryServers,
};

const from = Date.now();
const [processor] = cpus();
console.log(
  `${new Date().toISOString()}, ${cpus().length} × ${processor?.model ?? 'unknown processor'}, ${(totalmem() / 2 ** 30).toFixed(0)} GB, Node ${process.version}\n`,
);
const outcomes: Outcome[] = [];
const failures: string[] = [];
for (const fault of faults) {
  if (!only.has(fault)) continue;
  const begun = Date.now();
  try {
    const outcome = await acts[fault]();
    outcomes.push(outcome);
    console.log(`${printOutcome(outcome)}(${Math.round((Date.now() - begun) / 1_000)} s)\n`);
  } catch (error) {
    failures.push(`${fault}: ${error instanceof Error ? error.message : String(error)}`);
  } finally {
    await undoAll();
  }
}
console.log(
  `${outcomes.filter(hasHeld).length} of ${outcomes.length} faults held, in ${Math.round((Date.now() - from) / 1_000)} s.`,
);
for (const failure of failures) console.error(`Not tried: ${failure}`);
process.exit(failures.length > 0 || !outcomes.every(hasHeld) ? 1 : 0);
