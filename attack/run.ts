// npm run attack: attacks the whole programme on this machine, and prints what held.
import { siteMapOf } from '../bench/addresses.ts';
import { leaveCleanly, undoAll } from '../bench/leaving.ts';
import { startFresh } from '../bench/programme.ts';
import { NotInstalled, runToEnd } from '../bench/servers.ts';
import { features } from '../src/app/features.ts';
import { doorsOf, knownWords, pageDoors } from './doors.ts';
import { fuzz } from './fuzz.ts';
import { exampleHost, startNginxFront } from './nginx-front.ts';
import { type Options, type Part, readOptions } from './options.ts';
import { walkForms } from './walk.ts';
import { exchange, type Place, statusesIn } from './wire.ts';
import { tricks } from './wire-tricks.ts';

/** What was done, in one sentence; thrown: what did not hold. */
type Attack = () => Promise<string>;

let broken = 0;
let notTried = 0;

const attack = async (name: string, act: Attack): Promise<void> => {
  try {
    console.log(`held      ${name}: ${await act()}`);
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    if (error instanceof NotInstalled) notTried += 1;
    else broken += 1;
    console.log(`${error instanceof NotInstalled ? 'not tried' : 'NOT HELD '} ${name}: ${said}`);
  }
};

const atDoors = async (origin: string, { runs, seed }: Options): Promise<void> => {
  const doors = doorsOf(features);
  const words = knownWords(doors, await siteMapOf(origin));
  const starts = pageDoors(doors, words).map(({ address }) => address);
  const letters = (words.get('letter') ?? []).map((letter) => `/letters/${letter}`);
  let fields: ReadonlyMap<string, readonly string[]> = new Map();
  await attack('every form, filled with what would break out of the page', async () => {
    const walk = await walkForms(origin, [...starts, ...letters], 6_000);
    fields = walk.fields;
    if (walk.faults.length > 0) throw new Error(`\n  ${walk.faults.slice(0, 20).join('\n  ')}`);
    return `${walk.sent} forms sent, ${walk.fields.size} names of fields.`;
  });
  const told = seed ?? Date.now() % 2 ** 31;
  await attack(`every door, with what nobody expects (--seed=${told})`, async () => {
    const asked = await fuzz(origin, doors, { words, fields }, { runs, seed: told });
    return `${asked} of ${runs} questions at ${doors.length} doors.`;
  });
};

const tryTricks = async (place: Place): Promise<string> => {
  for (const trick of tricks) {
    const statuses = statusesIn(await exchange(place, trick));
    const bytes = Buffer.from('GET /healthz HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n');
    const next = await exchange(place, { name: 'next', bytes }, 3_000);
    if (statuses.length > 1 || !next.includes('{"status":"ok"}'))
      throw new Error(
        `${trick.name} was answered by ${statuses.join(', ') || 'nothing'}, and the next one by:\n${next}`,
      );
  }
  return `${tricks.length} of them.`;
};

const tryThroughNginx = async (port: number): Promise<string> => {
  const nginx = await startNginxFront(port);
  try {
    return await tryTricks({ port: nginx.port, host: exampleHost, safely: true });
  } finally {
    await nginx.stop();
  }
};

const tryCaddyfile = async (): Promise<string> => {
  await runToEnd('caddy', ['validate', '--adapter', 'caddyfile', '--config', 'docs/hosting/Caddyfile']);
  return 'Caddy takes it as it is.';
};

const twoWays = 'requests that can be read in two ways';

const options = readOptions(process.argv.slice(2));
if (typeof options === 'string') {
  console.error(options);
  process.exit(1);
}
leaveCleanly();
try {
  const programme = await startFresh();
  // The first question waits for the index.
  await fetch(`${programme.url}/search?q=damp`);
  const port = Number(new URL(programme.url).port);
  const acts: Readonly<Record<Part, () => Promise<void>>> = {
    doors: () => atDoors(programme.url, options),
    wire: () => attack(`${twoWays}, straight at the programme`, () => tryTricks({ port, host: 'localhost' })),
    nginx: () =>
      attack(`${twoWays}, through nginx as in docs/hosting/nginx.conf`, () => tryThroughNginx(port)),
    caddy: () => attack('docs/hosting/Caddyfile', tryCaddyfile),
  };
  for (const part of options.only) await acts[part]();
  const { faults } = await programme.stop();
  for (const fault of faults) console.log(`NOT HELD  the programme, afterwards: ${fault}`);
  broken += faults.length;
} catch (error) {
  broken += 1;
  console.error(error instanceof Error ? error.message : String(error));
} finally {
  await undoAll();
}
process.exit(broken + notTried > 0 ? 1 : 0);
