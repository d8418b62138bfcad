import { mkdir, open, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { crc32 } from 'node:zlib';

/** Whoever learns has at most so many milliseconds before others no longer wait for it. */
const longestLearning = 60_000;
const lookAgainAfter = 200;

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : '';

const isRunning = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) !== 'ESRCH';
  }
};

/** Whoever began was killed, or was this process under the same number before, or takes far too long. */
const isLeftBehind = async (lock: string): Promise<boolean> => {
  try {
    const [pid, { mtimeMs }] = await Promise.all([readFile(lock, 'utf8').then(Number), stat(lock)]);
    if (Date.now() - mtimeMs > longestLearning) return true;
    return pid > 0 && (pid === process.pid || !isRunning(pid));
  } catch {
    // It was taken away while we looked.
    return false;
  }
};

/** What was learned begins at a whole word: its numbers can be read where they lie. */
const word = 8;

const nameOf = (key: string): Buffer => {
  const length = Buffer.byteLength(key, 'utf8');
  return Buffer.concat([Buffer.from(key, 'utf8'), Buffer.alloc(-length & (word - 1))]);
};

/** A checksum, the length of the key and the key: what stands before what was learned. */
const headOf = (key: string, bytes: Uint8Array): Buffer => {
  const name = nameOf(key);
  const head = Buffer.alloc(8);
  head.writeUInt32LE(crc32(bytes, crc32(name)), 0);
  head.writeUInt32LE(name.byteLength, 4);
  return Buffer.concat([head, name]);
};

/** What lies in a file under this key; the rest is not read where another stands there. */
const readUnder = async (key: string, place: string): Promise<Uint8Array | undefined> => {
  const file = await open(place).catch(() => undefined);
  if (!file) return undefined;
  try {
    const name = nameOf(key);
    const head = Buffer.alloc(8 + name.byteLength);
    const { bytesRead } = await file.read(head, 0, head.byteLength, 0);
    const own = head.subarray(8);
    if (bytesRead < head.byteLength || head.readUInt32LE(4) !== name.byteLength || !own.equals(name))
      return undefined;
    const { size } = await file.stat();
    // In memory of its own, at a whole word.
    const bytes = Buffer.allocUnsafeSlow(size - head.byteLength);
    let at = 0;
    while (at < bytes.byteLength) {
      const { bytesRead: more } = await file.read(bytes, at, bytes.byteLength - at, head.byteLength + at);
      if (more === 0) return undefined;
      at += more;
    }
    return crc32(bytes, crc32(name)) === head.readUInt32LE(0) ? bytes : undefined;
  } catch {
    return undefined;
  } finally {
    await file.close();
  }
};

const placeIn = (folder: string, name: string): string => join(folder, `learned-${name}.bin`);

/**
 * What was learned last, on disk: a start takes it up as it is, and of several processes on one machine one learns for
 * all. A disk that refuses costs time only. What is half or spoilt is not read.
 */
export class LearnedFiles {
  readonly #folder: string;
  readonly #build: string;
  readonly #shipped: string | undefined;

  /**
   * @param build what tells one build of the software from another: what one learned the other may not read
   * @param shipped the folder of what came with the build
   */
  constructor(folder: string, build: string, shipped?: string) {
    this.#folder = folder;
    this.#build = build;
    this.#shipped = shipped;
  }

  async #find(name: string, of: string): Promise<Uint8Array | undefined> {
    for (const folder of [this.#folder, this.#shipped]) {
      const known = folder && (await readUnder(this.#keyOf(of), placeIn(folder, name)));
      if (known) return known;
    }
    return undefined;
  }

  #keyOf(of: string): string {
    return `${this.#build} ${of}`;
  }

  /**
   * What was learned under this name, or what `learn` learns now: one process after the other.
   * @param of see `Learning.learnedOf`
   * @param learn gives nothing where there is nothing to learn after all
   */
  async findOrLearn(
    name: string,
    of: string,
    learn: () => Promise<Uint8Array | undefined>,
  ): Promise<Uint8Array | undefined> {
    const place = placeIn(this.#folder, name);
    const find = () => this.#find(name, of);
    const from = Date.now();
    for (;;) {
      const known = await find();
      if (known) return known;
      const own = Date.now() - from > longestLearning ? 'alone' : await this.#begin(`${place}.lock`);
      if (own === 'another') {
        await wait(lookAgainAfter);
        continue;
      }
      try {
        // It may have been learned between the look and the lock.
        const learned = (await find()) ?? (await learn());
        if (learned) await this.#keep(place, [headOf(this.#keyOf(of), learned), learned]);
        return learned;
      } finally {
        if (own === 'ours') await rm(`${place}.lock`, { force: true }).catch(() => {});
      }
    }
  }

  /** Whether this process may learn for all; `alone` where the disk refuses and each must do so for itself. */
  async #begin(lock: string): Promise<'ours' | 'another' | 'alone'> {
    try {
      await mkdir(this.#folder, { recursive: true });
      await writeFile(lock, String(process.pid), { flag: 'wx' });
      return 'ours';
    } catch (error) {
      if (codeOf(error) !== 'EEXIST') return 'alone';
      if (await isLeftBehind(lock)) await rm(lock, { force: true }).catch(() => {});
      return 'another';
    }
  }

  async #keep(place: string, file: readonly Uint8Array[]): Promise<void> {
    const half = `${place}.${process.pid}.half`;
    await writeFile(half, file)
      .then(() => rename(half, place))
      .catch(() => rm(half, { force: true }).catch(() => {}));
  }
}
