import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { londonDayOf } from '../adapters/clock.ts';
import { exportPack } from '../adapters/content/export-pack.ts';
import { faultSentence, PackError } from '../adapters/content/fault.ts';
import { importPack } from '../adapters/content/import-pack.ts';
import { readPackFolder } from '../adapters/content/pack-folder.ts';
import { readPack } from '../adapters/content/read-pack.ts';
import { listHistory } from '../adapters/content/revisions.ts';
import { comingChanges, usesOf } from '../adapters/content/uses.ts';
import { listWaiting } from '../adapters/content/waiting.ts';
import { type Database, openDatabase, openPool } from '../adapters/database.ts';
import type { FileStore } from '../adapters/file-store.ts';
import { migrate } from '../adapters/migrations.ts';
import { findRunningPostgres } from '../adapters/own-postgres/index.ts';
import { listUsefulCounts, readingAge, readingTable } from '../features/guides/index.ts';
import { listUnanswered } from '../features/search/index.ts';
import { isDayText } from '../law/index.ts';
import { readConfig } from './config.ts';
import { fixedAddresses, kinds } from './features.ts';
import { openFileStore } from './file-store-settings.ts';

const usage = `Usage: npm run content -- <command>
  check [folder]         reads the pack and names every fault, every review that is due, every limit that
                         changes, and what uses it
  uses <id>              every file of content/ that names this limit, contact or guide
  searches               what was searched without success, without anything that names a person
  useful [day]           how often Yes and No were pressed under each guide since a day (a month ago)
  reading [folder]       how hard each guide is to read: words, sentences, reading age
  import [folder]        puts the pack into the database, all or nothing
    --replace <file>     where staff published this file: the pack has the last word (may be given again)
  export <folder>        writes what is public now as a pack; other files of the pack are left
    --remove             removes those that are not public
  history <file>         every revision of one file, such as guides/safety/gas-safety.en.md
check, uses and reading need no database; the others use DATABASE_URL, or the database of the running "npm start".`;

const config = readConfig(process.env);

const readArguments = () => {
  try {
    return parseArgs({
      allowPositionals: true,
      options: { replace: { type: 'string', multiple: true }, remove: { type: 'boolean' } },
    });
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\n${usage}`);
    return process.exit(1);
  }
};

const { positionals, values } = readArguments();
const [command, argument] = positionals;
const inPack = (path: string): string => path.replace(/^content\//, '');
const now = new Date();
const day = londonDayOf(now);

const withDatabase = async <Result>(
  work: (database: Database, files: FileStore) => Promise<Result>,
): Promise<Result> => {
  const url = config.databaseUrl ?? (await findRunningPostgres(config.dataDir));
  if (!url)
    throw new Error(
      `No database was found: DATABASE_URL is not set, and no programme runs on ${config.dataDir}. Start it with "npm start", or set DATABASE_URL.`,
    );
  const pool = openPool(url, () => {}, { size: 2 });
  try {
    await migrate(pool);
    return await work(openDatabase(pool), openFileStore(config));
  } finally {
    await pool.end();
  }
};

const packFolder = (): string => resolve(argument ?? 'content');

const check = async (): Promise<void> => {
  const files = await readPackFolder(packFolder(), kinds);
  const { pack, faults, warnings } = readPack(files, kinds, fixedAddresses, day);
  for (const { what, usedBy } of comingChanges(pack, files, kinds, day))
    console.log(`change: ${what}; used by ${usedBy.length > 0 ? usedBy.join(', ') : 'no text'}`);
  for (const warning of warnings) console.log(`warning: ${faultSentence(warning)}`);
  for (const fault of faults) console.error(faultSentence(fault));
  console.log(`${files.length} files, ${faults.length} faults, ${warnings.length} warnings.`);
  if (faults.length > 0) process.exitCode = 1;
};

const uses = async (): Promise<void> => {
  if (!argument) throw new Error(usage);
  const files = await readPackFolder(resolve('content'), kinds);
  const found = usesOf(argument, files);
  for (const path of found) console.log(path);
  if (found.length === 0) throw new Error(`No file of the pack names "${argument}".`);
};

const reading = async (): Promise<void> => {
  const files = await readPackFolder(packFolder(), kinds);
  const { pack } = readPack(files, kinds, fixedAddresses, day);
  const rows = readingTable(pack, day);
  console.log('guide                                  words  mean  longest  reading age  sources');
  for (const { guide, words, meanSentence, longestWords, age, sources } of rows)
    console.log(
      `${guide.padEnd(38)} ${String(words).padStart(5)} ${meanSentence.toFixed(1).padStart(5)} ${String(longestWords).padStart(8)} ${age.toFixed(1).padStart(12)} ${String(sources).padStart(8)}${age > readingAge.most ? '  too hard' : ''}`,
    );
  const hard = rows.filter(({ age }) => age > readingAge.aim).length;
  console.log(`${rows.length} guides; ${hard} above the age of ${readingAge.aim} that is aimed at.`);
};

const importNow = async (): Promise<void> =>
  withDatabase(async (database, files) => {
    const result = await importPack({
      database,
      files,
      folder: packFolder(),
      kinds,
      fixedAddresses,
      now,
      day,
      build: await readFile(join(process.cwd(), 'dist', 'built-from'), 'utf8').catch(() => ''),
      again: true,
      replace: values.replace?.map(inPack) ?? [],
    });
    if (result.published.length + result.withdrawn.length === 0)
      console.log('The pack was read and checked; nothing that is public changed.');
    for (const path of result.published) console.log(`published  ${path}`);
    for (const path of result.withdrawn) console.log(`withdrawn  ${path}`);
    for (const path of result.waiting) console.log(`waiting to be merged  ${path}`);
  });

const exportNow = async (): Promise<void> => {
  if (!argument) throw new Error(usage);
  await withDatabase(async (database, files) => {
    const folder = resolve(argument);
    const remove = values.remove === true;
    const { written, removed, left } = await exportPack({ database, files, folder, kinds, now, remove });
    for (const path of written) console.log(`written  ${path}`);
    for (const path of removed) console.log(`removed  ${path}`);
    for (const path of left) console.log(`not public; left  ${path}`);
    if (written.length + removed.length === 0) console.log('Nothing differs; no file was touched.');
  });
};

const history = async (): Promise<void> => {
  if (!argument) throw new Error(usage);
  const path = inPack(argument);
  await withDatabase(async (database) => {
    const lines = await listHistory(database, path);
    if (lines.length === 0) throw new Error(`No file "${path}" was ever imported.`);
    for (const line of lines)
      console.log(
        `${line.number}  ${line.madeAt.toISOString()}  ${line.origin}  ${line.author}  ${line.withdrawn ? 'withdrawn  ' : ''}${line.publicFrom ? `public from ${line.publicFrom.toISOString()}` : 'draft'}  ${line.reason}`,
      );
    const waiting = (await listWaiting(database)).find((entry) => entry.path === path);
    if (waiting) console.log(`A text of the pack waits to be merged since ${waiting.foundAt.toISOString()}.`);
  });
};

/** A month tells more than a day, and forgets old texts. */
const monthBefore = (today: string): string =>
  Temporal.PlainDate.from(today).subtract({ months: 1 }).toString();

const useful = async (): Promise<void> =>
  withDatabase(async (database) => {
    const from = argument ?? monthBefore(day);
    if (!isDayText(from)) throw new Error(`"${from}" is no day; write it like this: 2026-11-30.`);
    const counts = await listUsefulCounts(database, from);
    console.log(`"Was this useful?" since ${from}`);
    for (const { guide, yes, no } of counts)
      console.log(`${guide.padEnd(38)} yes ${String(yes).padStart(6)}  no ${String(no).padStart(6)}`);
    if (counts.length === 0) console.log('Nobody has pressed yet.');
  });

const searches = async (): Promise<void> =>
  withDatabase(async (database) => {
    const { phrases, unseen } = await listUnanswered(database);
    console.log(
      'Searched without success, asked ten times or more over ten days; words of the library alone:',
    );
    for (const { words, times, days } of phrases)
      console.log(`${String(times).padStart(6)} times on ${String(days).padStart(3)} days  ${words}`);
    if (phrases.length === 0) console.log('none');
    console.log(
      `Other questions, of which only a hash is kept: ${unseen.questions}, asked ${unseen.times} times.`,
    );
  });

const commands: Record<string, () => Promise<void>> = {
  check,
  uses,
  reading,
  useful,
  searches,
  import: importNow,
  export: exportNow,
  history,
};

try {
  const chosen = command ? commands[command] : undefined;
  if (!chosen) throw new Error(usage);
  await chosen();
} catch (error) {
  console.error(
    error instanceof PackError
      ? `The pack cannot be used; nothing was changed:\n${error.message}`
      : error instanceof Error
        ? error.message
        : String(error),
  );
  process.exitCode = 1;
}
