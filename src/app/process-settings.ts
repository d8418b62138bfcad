import { z } from 'zod';
import type { Setting } from './config.ts';

const wholeNumber = (least: number, most: number) =>
  z
    .string()
    .regex(/^\d{1,4}$/)
    .transform(Number)
    .pipe(z.number().min(least).max(most));

/** How many processes run on this machine, and how they leave. */
export const processSettings = {
  webProcesses: {
    name: 'WEB_PROCESSES',
    does: 'How many processes of this machine answer requests, all at the one PORT; one for each core is right. 0: none, on a machine that works off jobs alone.',
    right: 'a whole number from 0 to 64',
    default: '1',
    secret: false,
    schema: wholeNumber(0, 64),
  },
  workerProcesses: {
    name: 'WORKER_PROCESSES',
    does: 'How many processes of this machine work off jobs. 0: none, where another machine has one.',
    right: 'a whole number from 0 to 16',
    default: '1',
    secret: false,
    schema: wholeNumber(0, 16),
  },
  drainSeconds: {
    name: 'DRAIN_SECONDS',
    does: 'How long a web process that was told to stop goes on answering, while /readyz already says 503, so that the load balancer in front notices. 0: there is none.',
    right: 'a whole number of seconds from 0 to 300',
    default: '0',
    secret: false,
    schema: wholeNumber(0, 300),
  },
} satisfies Record<string, Setting>;

/** A machine that would run nothing. @param held what holds for a setting */
export const faultsOfProcesses = (held: (setting: Setting) => string | undefined): string[] => {
  const { webProcesses, workerProcesses } = processSettings;
  return [webProcesses, workerProcesses].every((one) => Number(held(one)) === 0)
    ? ['WEB_PROCESSES and WORKER_PROCESSES are both 0, so nothing would run. Set one of them to 1.']
    : [];
};
