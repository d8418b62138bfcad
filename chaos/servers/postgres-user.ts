import { execFileSync } from 'node:child_process';
import type { User } from '../../bench/servers.ts';

/** The user `postgres` of Debian's package. @throws with what to install, where there is none */
export const postgresUser = (): User => {
  try {
    const number = (what: string) => Number(execFileSync('id', [what, 'postgres'], { encoding: 'utf8' }));
    return { uid: number('-u'), gid: number('-g') };
  } catch {
    throw new Error('there is no user "postgres"; install PostgreSQL with "apt-get install postgresql".');
  }
};
