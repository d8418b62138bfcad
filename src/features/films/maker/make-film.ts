// `npm run film -- make <film>` and `npm run film -- check <film>`.
import { join } from 'node:path';
import { londonDay } from '../../../law/index.ts';
import { checkFilmAt, type FilmPlace, makeFilm } from './film-steps.ts';
import { ProgramFault } from './programs.ts';
import { ScriptFault } from './script.ts';

const usage = `npm run film -- make <film> [language]    makes a film from content/films/<film>/script.<language>.yaml
npm run film -- check <film> [language]   measures a film that was made

Programs it needs (Debian): apt-get install ffmpeg poppler-utils festival festvox-us-slt-hts`;

const [command, film, language = 'en'] = process.argv.slice(2);
const root = process.cwd();

const run = async (place: FilmPlace): Promise<void> => {
  const tell = (line: string) => console.log(`  ${line}`);
  const report =
    command === 'make'
      ? await makeFilm(place, londonDay(Temporal.Now.instant()), tell)
      : await checkFilmAt(place);
  for (const fact of report.facts) tell(fact);
  for (const fault of report.faults) console.log(`  fault: ${fault}`);
  console.log(report.faults.length === 0 ? 'Nothing is wrong with it.' : `${report.faults.length} faults.`);
  if (report.faults.length > 0) process.exitCode = 1;
};

if ((command !== 'make' && command !== 'check') || !film || !/^[a-z0-9-]+$/.test(film)) {
  console.log(usage);
  process.exitCode = 1;
} else {
  try {
    await run({ root, content: join(root, 'content'), film, language });
  } catch (error) {
    if (!(error instanceof ScriptFault || error instanceof ProgramFault)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}
