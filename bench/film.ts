import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sample } from './addresses.ts';
import { bareAnswer, mustBeEqual, startBare } from './bare.ts';
import { budgets } from './budgets.ts';
import { filmTable } from './film-library.ts';
import { measureMaking } from './film-making.ts';
import { ladderTable, modesTable } from './film-modes.ts';
import { median } from './median.ts';
import { startNginx } from './nginx.ts';
import { filmOf } from './page-parts.ts';
import { temporaryFolder } from './places.ts';
import { type Programme, webProcess } from './programme.ts';
import { type LoadRun, Patience } from './quiet-runs.ts';
import { atLeast, type Row, type Table } from './table.ts';
import { askOnce, textOf } from './wire.ts';
import { runWrk, wrkMustBeThere } from './wrk.ts';

const rounds = 3;
const seconds = 3;
const connections = 16;
const patienceSeconds = 15;

/** Parts of up to 1 MiB at random places, as players ask for when people jump about. */
const rangeScript = (size: number): string => {
  const length = Math.min(1_048_576, Math.floor(size / 4));
  return `math.randomseed(os.time())
request = function()
  local first = math.random(0, ${size - length})
  return wrk.format('GET', nil, { ['Range'] = 'bytes=' .. first .. '-' .. (first + ${length - 1}) })
end
`;
};

interface Contender {
  readonly name: string;
  readonly url: string;
  readonly pid: number;
}

const race = async (
  contenders: readonly Contender[],
  picture: string,
  script: string,
  quiet: Patience,
): Promise<Map<string, LoadRun[]>> => {
  const runs = new Map(contenders.map(({ name }): [string, LoadRun[]] => [name, []]));
  for (const { url } of contenders) await runWrk({ url: url + picture, connections, seconds: 1, script });
  for (let round = 0; round < rounds; round += 1)
    for (const { name, url, pid } of contenders)
      runs.get(name)?.push(await quiet.run({ url: url + picture, connections, seconds, script }, pid));
  return runs;
};

const ranges = async (programme: Programme, picture: string): Promise<Table> => {
  await wrkMustBeThere();
  const folder = await temporaryFolder();
  const film = await askOnce(programme.url + picture);
  const script = join(folder.path, 'ranges.lua');
  await writeFile(script, rangeScript(film.body.byteLength));
  await mkdir(join(folder.path, 'files', picture, '..'), { recursive: true });
  await writeFile(join(folder.path, 'files', picture), film.body);

  // The length of a part is the bare server's own to say.
  const answer = { ...bareAnswer(film, ['content-length']), ranges: true };
  const bare = await startBare(new Map([[picture, answer]]));
  const nginx = await startNginx(folder.path, picture);
  try {
    await mustBeEqual(programme.url, bare.url, picture, { range: 'bytes=1000-200999' });
    const contenders: Contender[] = [
      { name: 'product', url: programme.url, pid: await webProcess(programme) },
      { name: 'bare node:http', url: bare.url, pid: bare.pid },
      ...(nginx ? [{ name: 'nginx, one process', url: nginx.url, pid: nginx.pid }] : []),
    ];
    const quiet = new Patience(patienceSeconds);
    const runs = await race(contenders, picture, script, quiet);
    const rate = (name: string) => median((runs.get(name) ?? []).map(({ megabytes }) => megabytes));
    const product = rate('product');
    const rows = contenders.map(({ name }): Row => {
      const own = runs.get(name) ?? [];
      const share = product / rate(name);
      return {
        cells: [
          name,
          rate(name).toFixed(0),
          median(own.map(({ perSecond }) => perSecond)).toFixed(0),
          median(own.map(({ cpuPerThousand }) => cpuPerThousand)).toFixed(3),
          name === 'product' ? '' : share.toFixed(2),
        ],
        verdict: name.startsWith('nginx') ? atLeast(share, budgets.film.ratio) : undefined,
      };
    });
    return {
      title: 'Film by random parts of 1 MiB, 16 connections',
      head: ['server', 'MB/s', 'requests/s', 'CPU s/1,000', 'product to it'],
      rows,
      notes: [
        `${(film.body.byteLength / 1_048_576).toFixed(1)} MB of film; medians of ${rounds} runs in turns. ${quiet.note}`,
        ...(nginx ? [] : ['nginx is not on the PATH; the budget is 0.6 of its MB/s.']),
      ],
    };
  } finally {
    await bare.stop();
    await nginx?.stop();
    await folder.remove();
  }
};

/** How the film of the first module is sent. */
export const measureFilm = async (programme: Programme): Promise<Table[]> => {
  const { module } = await sample(programme.url);
  if (!module) throw new Error('There is no module on the site, so there is no film to measure.');
  const page = await askOnce(programme.url + module);
  const { picture } = filmOf(textOf(page));
  if (!picture) throw new Error(`${module} shows no film, so there is none to measure.`);
  const { sound } = filmOf(textOf(await askOnce(`${programme.url}${module}?version=sound`)));
  if (!sound) throw new Error(`${module}?version=sound plays no sound, so there is none to measure.`);
  const made = await measureMaking();
  try {
    return [
      await ranges(programme, picture),
      await modesTable(programme, { address: module, page, picture, sound }),
      await ladderTable(programme, made),
      made.table,
      await filmTable(programme),
    ];
  } finally {
    await made.folder.remove();
  }
};
