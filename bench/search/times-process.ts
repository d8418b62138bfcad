import { readFile } from 'node:fs/promises';
import { measure, timesOf } from '../../src/features/search/evaluation/measure.ts';
import { halfOf, questionSet } from '../../src/features/search/evaluation/question-sets.ts';
import { SearchLibrary } from '../../src/features/search/index.ts';
import { allSteps } from '../../src/features/words/index.ts';
import { libraryOf } from './large-library.ts';
import { packOn } from './pack.ts';

/** Asks a library that is taken up in a process of its own, as where it answers: see `own-process.ts`. */
const [file, day, size] = process.argv.slice(2);
if (!file || !day) throw new Error('Which file was learned, and of which day: two words are wanted.');
const pack = await packOn(day);
const snapshot = size ? libraryOf(pack, Number(size)) : pack;
const library = allSteps(SearchLibrary.takeUp(snapshot, 'en', await readFile(file)));
const unseen = questionSet().filter((question) => halfOf(question) === 'report');
measure(library, unseen);
process.stdout.write(JSON.stringify(timesOf(library, unseen)));
