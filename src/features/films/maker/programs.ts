import { spawn } from 'node:child_process';

/** The programs that a film is made with, and the Debian package that brings each. */
const packageOf: Readonly<Record<string, string>> = {
  ffmpeg: 'ffmpeg',
  ffprobe: 'ffmpeg',
  pdftocairo: 'poppler-utils',
  text2wave: 'festival festvox-us-slt-hts',
};

/** A program that is not there, or that gave up. */
export class ProgramFault extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'ProgramFault';
  }
}

export interface Ran {
  readonly out: string;
  /** What the program said beside its output: ffmpeg writes its measurements there. */
  readonly said: string;
}

/**
 * Runs a program to its end.
 * @throws ProgramFault where it is missing (with the package that brings it) or fails (with its last words)
 */
export const runProgram = (program: string, args: readonly string[]): Promise<Ran> =>
  new Promise((resolve, reject) => {
    const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'] });
    const out: Buffer[] = [];
    const said: Buffer[] = [];
    child.stdout.on('data', (bytes: Buffer) => out.push(bytes));
    child.stderr.on('data', (bytes: Buffer) => said.push(bytes));
    child.on('error', () =>
      reject(new ProgramFault(`${program} is not here: apt-get install ${packageOf[program] ?? program}`)),
    );
    child.on('close', (code) => {
      const ran = { out: Buffer.concat(out).toString(), said: Buffer.concat(said).toString() };
      if (code === 0) resolve(ran);
      else reject(new ProgramFault(`${program} gave up (${code}): ${ran.said.trim().slice(-600)}`));
    });
  });
