import { OperatorFault } from './fault.ts';

/** What PostgreSQL says when it cannot go on, and what the operator can do about it. First match wins. */
const remedies: ReadonlyArray<readonly [RegExp, (cluster: string) => string]> = [
  [
    /could not create semaphores|could not create shared memory segment/i,
    () => 'this machine has no shared memory or semaphores left for PostgreSQL (see ipcs, and kernel.sem)',
  ],
  [
    /No space left on device|Disk quota exceeded/i,
    (at) => `the disk of ${at} is full; make room and start again`,
  ],
  [/Read-only file system/i, (at) => `the disk of ${at} is read-only`],
  [/Permission denied/i, (at) => `PostgreSQL may not use ${at} or a folder above it (permission denied)`],
  [/Cannot allocate memory|out of memory/i, () => 'this machine has no memory left for PostgreSQL'],
  [
    /invalid checkpoint record|could not locate a valid checkpoint|invalid primary checkpoint/i,
    (at) => `${at} is damaged; restore it from a backup`,
  ],
];

const sentences = (said: string): string[] =>
  said
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** The line in which PostgreSQL says why it gave up. */
const lastWord = (said: string): string =>
  sentences(said).find((line) => line.startsWith('ended by SIG')) ??
  sentences(said).findLast((line) => /^(FATAL|PANIC|initdb: error|postgres: )/.test(line)) ??
  sentences(said).at(-1) ??
  'it said nothing';

/** Turns what PostgreSQL wrote before it gave up into one line for the operator. */
export const explain = (what: string, said: string, cluster: string): OperatorFault => {
  const remedy = remedies.find(([pattern]) => pattern.test(said));
  return new OperatorFault(`${what}: ${remedy ? remedy[1](cluster) : lastWord(said)}.`);
};
