import { join } from 'node:path';
import { londonDay } from '../../../law/index.ts';
import { checkFilmAt, type FilmPlace, makeFilm } from './film-steps.ts';

/**
 * Makes a film from its script, or measures one that was made; tells facts and faults, line by line.
 * Sets the process's exit code where there are faults.
 * @throws ScriptFault, ProgramFault
 */
export const runMaker = async (command: 'make' | 'check', film: string, language: string): Promise<void> => {
  const root = process.cwd();
  const place: FilmPlace = { root, content: join(root, 'content'), film, language };
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
