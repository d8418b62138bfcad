import { readdir, readFile } from 'node:fs/promises';

/** Ticks a second in /proc, whatever the kernel's own clock is (proc(5), USER_HZ). */
const ticks = 100;

/** One process, as /proc tells of it. Linux only. */
export interface ProcessFacts {
  readonly pid: number;
  readonly parent: number;
  readonly command: string;
}

interface Stat {
  readonly parent: number;
  /** Seconds of processor time: its own, and that of its children that have ended and were waited for. */
  readonly own: number;
  readonly children: number;
}

const statOf = async (pid: number | 'self'): Promise<Stat> => {
  const text = await readFile(`/proc/${pid}/stat`, 'latin1');
  // The name of the program stands in brackets and may hold anything.
  const fields = text
    .slice(text.lastIndexOf(')') + 2)
    .split(' ')
    .map(Number);
  const [, parent = 0] = fields;
  const [user = 0, system = 0, childUser = 0, childSystem = 0] = fields.slice(11, 15);
  return { parent, own: (user + system) / ticks, children: (childUser + childSystem) / ticks };
};

/** Seconds of processor time that a process has used since it began. */
export const cpuSeconds = async (pid: number): Promise<number> => (await statOf(pid)).own;

/** Seconds of processor time of a process and of its children that have ended. */
export const cpuSecondsWithEnded = async (pid: number): Promise<number> => {
  const { own, children } = await statOf(pid);
  return own + children;
};

/** Seconds of processor time of a process and all that descend from it, those that have ended with them. */
export const cpuSecondsOfTree = async (root: number): Promise<number> => {
  const stats = await Promise.all(
    (await processTree(root)).map(({ pid }) => statOf(pid).catch(() => undefined)),
  );
  return stats.reduce((sum, stat) => sum + (stat ? stat.own + stat.children : 0), 0);
};

const factsOf = async (pid: number): Promise<ProcessFacts | undefined> => {
  try {
    const { parent } = await statOf(pid);
    const command = (await readFile(`/proc/${pid}/cmdline`, 'latin1')).replaceAll('\0', ' ').trim();
    return { pid, parent, command };
  } catch {
    // It has ended while we looked.
    return undefined;
  }
};

/** A process and all that descend from it. */
export const processTree = async (root: number): Promise<ProcessFacts[]> => {
  const numbers = (await readdir('/proc')).filter((name) => /^\d+$/.test(name)).map(Number);
  const all = (await Promise.all(numbers.map(factsOf))).filter((facts) => facts !== undefined);
  const tree = all.filter(({ pid }) => pid === root);
  for (const { pid } of tree) tree.push(...all.filter(({ parent }) => parent === pid));
  return tree;
};

/** Bytes of memory: PSS counts what processes share once, divided among them; RSS counts it for each. */
export interface Memory {
  readonly pss: number;
  readonly rss: number;
  /** The most RSS that it ever had. */
  readonly peak: number;
}

const bytesIn = (text: string, name: string): number =>
  Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(text)?.[1] ?? 0) * 1_024;

export const memoryOf = async (pid: number): Promise<Memory> => {
  const now = await readFile(`/proc/${pid}/smaps_rollup`, 'latin1');
  const status = await readFile(`/proc/${pid}/status`, 'latin1');
  return { pss: bytesIn(now, 'Pss'), rss: bytesIn(now, 'Rss'), peak: bytesIn(status, 'VmHWM') };
};

/** Processor seconds since the machine began, all processors together. */
export interface MachineTime {
  /** In programs and in the kernel for them. */
  readonly busy: number;
  /** Kept from this machine by the one it runs on. */
  readonly steal: number;
  /** Of which by this process and by its children that have ended. */
  readonly ours: number;
}

export const machineTime = async (): Promise<MachineTime> => {
  const [first = ''] = (await readFile('/proc/stat', 'latin1')).split('\n');
  const [user = 0, nice = 0, system = 0, , , , , steal = 0] = first.trim().split(/\s+/).slice(1).map(Number);
  const self = await statOf('self');
  return { busy: (user + nice + system) / ticks, steal: steal / ticks, ours: self.own + self.children };
};
