// npm run film -- add | make | check
import { mkdir, readFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { londonDayOf } from '../adapters/clock.ts';
import { OperatorFault } from '../adapters/own-postgres/index.ts';
import { runMaker } from '../features/films/maker/make-film.ts';
import { ProgramFault } from '../features/films/maker/programs.ts';
import { ScriptFault } from '../features/films/maker/script.ts';
import {
  acceptFilm,
  FilmFault,
  type GivenWords,
  slugOf,
  sourceInWords,
} from '../features/films/pipeline/index.ts';
import { languages } from '../ui/language.ts';
import { readConfig } from './config.ts';
import { handToWorker, makeHere, type Told } from './film-making.ts';
import { supervisorOf } from './supervisor/lock.ts';

const usage = `npm run film -- add <file>              takes in a film that was made elsewhere, and makes its versions
    --title, --summary       how pages name it, and a sentence on what it is about
    --voice                  a sentence that says who or what speaks
    --captions <file>        what is said, as SRT or WebVTT
    --chapters <file>        WebVTT, or a time and a name a line: "1:30 What to do now"
    --chapter <name>         instead: one chapter for the whole film
    --slug <name>            its name in addresses; without it, from the title or the file
    --language <en>          of everything that is said
    --pack <folder>          the content pack; without it, content
  Words may be given later: add the same film again with them. What was made is kept.
npm run film -- make <film> [language]    makes a film from content/films/<film>/script.<language>.yaml
npm run film -- check <film> [language]   measures a film that was made from a script

Programs (Debian): add: apt-get install ffmpeg. make: apt-get install ffmpeg poppler-utils festival festvox-us-slt-hts`;

const options = {
  title: { type: 'string' },
  summary: { type: 'string' },
  voice: { type: 'string' },
  captions: { type: 'string' },
  chapters: { type: 'string' },
  chapter: { type: 'string' },
  slug: { type: 'string' },
  language: { type: 'string', default: 'en' },
  pack: { type: 'string', default: 'content' },
} as const;

const readArguments = () => {
  try {
    return parseArgs({ allowPositionals: true, options });
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\n${usage}`);
    return process.exit(1);
  }
};

const { positionals, values } = readArguments();

const readGiven = (path: string, what: string): Promise<Buffer> =>
  readFile(path).catch((error: NodeJS.ErrnoException) => {
    throw new FilmFault(
      `${what} in ${path}`,
      `nothing that can be read (${error.code})`,
      'Look at its name.',
    );
  });

const oneLine = (text: string | undefined, name: string): string | undefined => {
  const line = text?.replaceAll(/\s+/g, ' ').trim();
  if (line && line.length > 300)
    throw new FilmFault(`a ${name} of at most 300 letters`, `${line.length}`, 'Say it in fewer words.');
  return line || undefined;
};

const givenWords = async (): Promise<GivenWords> => {
  const about = Object.fromEntries(
    (['title', 'summary', 'voice'] as const).flatMap((name) => {
      const line = oneLine(values[name], name);
      return line ? [[name, line]] : [];
    }),
  );
  if (values.chapters && values.chapter)
    throw new FilmFault(
      '--chapters or --chapter',
      'both',
      'Take --chapter out: it is for films of one chapter.',
    );
  const chapter = oneLine(values.chapter, 'chapter');
  return {
    about,
    ...(values.captions ? { captions: await readGiven(values.captions, 'captions') } : {}),
    ...(values.chapters ? { chapters: await readGiven(values.chapters, 'chapters') } : {}),
    ...(chapter ? { chapters: Buffer.from(`0:00 ${chapter}\n`) } : {}),
  };
};

const nameOf = (path: string): string => {
  const name = values.slug ?? slugOf(values.title ?? basename(path).replace(/\.[^.]+$/, ''));
  if (/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name) && name.length <= 80) return name;
  throw new FilmFault(
    'a name for addresses, of lower-case letters, digits and hyphens',
    `"${name}"`,
    'Give one: --slug speaking-up',
  );
};

const languageOf = (): string => {
  if ((languages as readonly string[]).includes(values.language)) return values.language;
  throw new FilmFault(
    `one of the languages ${languages.join(', ')}`,
    `"${values.language}"`,
    'Give one of these.',
  );
};

const tellEnd = ({ state, said, folder, film }: Told): void => {
  if (state === 'placed') {
    console.log(`It lies in ${folder}. Next:`);
    console.log('  npm run content -- check');
    console.log('  npm run content -- import');
    console.log(`Then it stands at /films/${film}.`);
    return;
  }
  process.exitCode = 1;
  if (state === 'failed') {
    console.error(said);
    return;
  }
  console.error('Everything is made and kept. It is not in the pack yet, since these are missing:');
  for (const line of said.split('\n')) console.error(`  ${line}`);
  console.error(`Add it again with them: npm run film -- add <the same file> --slug ${film} …`);
};

const add = async (file: string): Promise<void> => {
  const config = readConfig(process.env);
  const work = join(config.dataDir, 'film-work');
  await mkdir(work, { recursive: true });
  const path = resolve(file);
  const { film, language, pack } = {
    film: nameOf(path),
    language: languageOf(),
    pack: resolve(values.pack),
  };
  const accepted = await acceptFilm({ film, language, path, pack }, await givenWords(), { work });
  console.log(`${basename(path)}: ${sourceInWords(accepted.source)}`);
  for (const warning of accepted.warnings) console.log(`  note: ${warning}`);
  for (const missing of accepted.missing) console.log(`  missing: ${missing}`);
  if (!accepted.source.facts)
    console.log('  note: ffmpeg is not here, so the film is served as it was given, and its page says so.');
  const runs = (await supervisorOf(config.dataDir)) !== undefined;
  const today = londonDayOf(new Date());
  tellEnd(await (runs ? handToWorker(accepted.request, config) : makeHere(accepted.request, work, today)));
};

const [command, argument, language = 'en'] = positionals;
try {
  if (command === 'add' && argument && positionals.length === 2) await add(argument);
  else if ((command === 'make' || command === 'check') && argument && /^[a-z0-9-]+$/.test(argument))
    await runMaker(command, argument, language);
  else
    throw new FilmFault('a command and a film', process.argv.slice(2).join(' ') || 'nothing', `\n${usage}`);
} catch (error) {
  const known = [FilmFault, ProgramFault, ScriptFault, OperatorFault].some((fault) => error instanceof fault);
  if (!known) throw error;
  console.error((error as Error).message);
  process.exitCode = 1;
}
