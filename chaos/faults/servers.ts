import { setTimeout as wait } from 'node:timers/promises';
import { temporaryFolder } from '../../bench/places.ts';
import { atLeast, atMost, type Check, isSo, type Outcome, told } from '../outcome.ts';
import { editionShown, publishEdition } from '../publisher.ts';
import { type Met, startReaders } from '../readers.ts';
import { type Front, startHaproxy, startNginx } from '../servers/front.ts';
import { startBouncer } from '../servers/pgbouncer.ts';
import { startPair } from '../servers/postgres.ts';
import { kill, type Site, startSite, until } from '../site.ts';
import { countLost, startWriter, type Written } from '../writer.ts';

const hostOf = ({ url }: Site): string => new URL(url).host;

const gentle = { connections: 8, pause: 15 };

const failed = ({ refused, broken, wrong, shed }: Met): number => refused + broken + wrong + shed;

const notTaken = ({ told: away, unknown, wrong }: Written): number => away + unknown + wrong.length;

/** People read and write through a front while something is done; what they met with. */
const during = async (front: Front, act: () => Promise<unknown>) => {
  const readers = startReaders(front.url, gentle);
  const writer = startWriter(front.url);
  await wait(1_500);
  await act();
  await wait(1_500);
  return { written: await writer.stop(), met: await readers.stop() };
};

const faultsOf = (met: Met, written: Written): Check[] => [
  ...met.faults.slice(0, 3).map((fault) => told('a reader met', fault)),
  ...written.wrong.slice(0, 2).map((fault) => told('a writer met', fault)),
];

/** Publishing, where no process hears NOTIFY. */
const publishBehindBouncer = async (
  database: string,
  front: Front,
  sites: readonly Site[],
): Promise<Check[]> => {
  let slowest: number | undefined;
  const { met, written } = await during(front, async () => {
    await publishEdition(database, 1);
    const shown = async () =>
      (await Promise.all(sites.map(({ url }) => editionShown(url)))).every((number) => number === 1);
    slowest = await until(shown, 30_000);
  });
  return [
    isSo('published through pgbouncer, shown by both machines', slowest !== undefined),
    atMost('… after', (slowest ?? 30_000) / 1_000, 15, ' s'),
    atMost('… pages of two editions', met.mixed, 0),
    atMost('… requests that failed', met.refused + met.broken + met.wrong, 0),
    atMost('… told to try again (503)', met.shed, 0),
    ...faultsOf(met, written),
  ];
};

/** One machine is told to stop, and another takes all. */
const leaveBehind = async (name: string, front: Front, leaving: Site): Promise<Check[]> => {
  const { met, written } = await during(front, () => leaving.stop());
  return [
    told(`a machine left behind ${name}: pages answered`, met.answered),
    atMost('… requests that failed', failed(met), 0),
    told('… letters accepted', written.accepted.length),
    atMost('… letters not accepted', notTaken(written), 0),
    ...faultsOf(met, written),
  ];
};

/** Two machines, a worker on one of them, PostgreSQL with a replica behind pgbouncer, nginx and HAProxy in front. */
export const tryServers = async (): Promise<Outcome> => {
  const folder = await temporaryFolder();
  const pair = await startPair(folder.path);
  const bouncer = await startBouncer(folder.path, pair.primary.port);
  const settings = {
    DATABASE_URL: bouncer.url,
    SECRET_KEY: 'the same on every machine of one copy',
    DRAIN_SECONDS: '3',
  };
  const first = await startSite({ ...settings, WORKER_PROCESSES: '1' });
  const second = await startSite({ ...settings, WORKER_PROCESSES: '0', IMPORT_CONTENT: 'no' });
  const nginx = await startNginx(folder.path, [hostOf(first), hostOf(second)]);
  const checks: Check[] = await publishBehindBouncer(bouncer.url, nginx, [first, second]);

  const restarted = await during(nginx, () => pair.primary.restart());
  checks.push(
    told('the primary was restarted: pages answered', restarted.met.answered),
    atMost('… requests that failed', failed(restarted.met), 0),
    told('… letters told to try again (503)', restarted.written.told),
    told('… letters begun that travel in their form', restarted.written.inForm),
    atMost('… letters answered otherwise', restarted.written.wrong.length + restarted.written.unknown, 0),
    atMost('… accepted answers lost', await countLost(nginx.url, restarted.written), 0),
    ...faultsOf(restarted.met, restarted.written),
  );

  let writable: number | undefined;
  const promoted = await during(nginx, async () => {
    await pair.failOver();
    await bouncer.pointTo(pair.replica.port);
    writable = await until(
      async () =>
        publishEdition(bouncer.url, 2).then(
          () => true,
          () => false,
        ),
      60_000,
    );
    await until(async () => (await editionShown(second.url)) === 2, 30_000);
  });
  checks.push(
    told('the primary was killed, the replica promoted: pages answered', promoted.met.answered),
    atMost('… requests that failed', failed(promoted.met), 0),
    atMost('… written to again after', (writable ?? 60_000) / 1_000, 30, ' s'),
    told('… letters told to try again (503)', promoted.written.told),
    told('… letters begun that travel in their form', promoted.written.inForm),
    atMost('… letters answered otherwise', promoted.written.wrong.length + promoted.written.unknown, 0),
    atMost('… accepted answers lost', await countLost(nginx.url, promoted.written), 0),
    atLeast('… edition shown that was published afterwards', await editionShown(second.url), 2),
    ...faultsOf(promoted.met, promoted.written),
  );

  const killed = await during(nginx, async () => {
    kill('web process', await second.webs(), 'SIGKILL');
    await until(() => second.isWhole(), 60_000);
  });
  checks.push(
    told('the web process of one machine was killed: pages answered', killed.met.answered),
    atMost('… requests that failed', failed(killed.met), 0),
    atMost('… accepted answers lost', await countLost(nginx.url, killed.written), 0),
    ...faultsOf(killed.met, killed.written),
  );

  checks.push(...(await leaveBehind('nginx', nginx, second)));
  const third = await startSite({ ...settings, WORKER_PROCESSES: '0', IMPORT_CONTENT: 'no' });
  const haproxy = await startHaproxy(folder.path, [hostOf(first), hostOf(third)]);
  checks.push(...(await leaveBehind('HAProxy', haproxy, third)));

  await haproxy.stop();
  await nginx.stop();
  await first.stop();
  await bouncer.stop();
  await pair.stop();
  await folder.remove();
  return {
    fault: 'servers',
    did: `Two machines (one web process each, a worker on one), PostgreSQL ${pair.version} with a streaming replica, pgbouncer in transaction mode, nginx and HAProxy in front; people read and wrote letters throughout.`,
    checks,
  };
};
