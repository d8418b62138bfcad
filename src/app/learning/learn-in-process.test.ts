import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { learnInProcess } from './learn-in-process.ts';
import { outdated } from './learning-order.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'learning-'));
});
afterAll(() => rm(folder, { recursive: true }));

const order = {
  ...{ name: 'search', databaseUrl: '', instant: '2026-11-26T12:00:00Z', identity: 'monday' },
  ...{ entries: ['', '', ''] as const, isFirst: true },
};

const learnBy = async (script: string, longest?: number) => {
  const file = join(folder, 'process.mjs');
  await writeFile(file, script);
  return learnInProcess(order, file, longest);
};

test('what the process writes is what was learned, however much it is', async () => {
  const learned = await learnBy(`
    import { json } from 'node:stream/consumers';
    const { identity } = await json(process.stdin);
    const length = Buffer.alloc(8);
    length.writeBigUInt64LE(3_000_000n);
    process.stdout.write(length.subarray(0, 3));
    process.stdout.write(length.subarray(3));
    process.stdout.write(Buffer.alloc(3_000_000, identity));`);
  expect(learned?.byteLength).toBe(3_000_000);
  expect(
    Buffer.from(learned ?? [])
      .subarray(0, 12)
      .toString(),
  ).toBe('mondaymonday');
});

test('what is outdated gives nothing', async () => {
  expect(await learnBy(`process.exitCode = ${outdated}`)).toBeUndefined();
});

test('a fault is told in the words of the process, or by how it ended', async () => {
  await expect(learnBy(`process.stderr.write('no such database'); process.exitCode = 1`)).rejects.toThrow(
    'no such database',
  );
  await expect(learnBy('process.exitCode = 7')).rejects.toThrow('its process ended with 7');
  await expect(learnBy(`process.kill(process.pid, 'SIGKILL')`)).rejects.toThrow('was ended by SIGKILL');
});

test('one that ends before all was told gives nothing that could be taken for all', async () => {
  await expect(learnBy(`process.stdout.write(Buffer.from([9, 0, 0, 0, 0, 0, 0, 0, 1, 2]))`)).rejects.toThrow(
    'before all was told',
  );
});

test('one that hangs is ended, and that is told', async () => {
  await expect(learnBy('setInterval(() => {}, 1_000)', 300)).rejects.toThrow('was ended by SIGKILL');
});
