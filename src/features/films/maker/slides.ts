import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { readFonts } from '../../../adapters/print/fonts.ts';
import { digestOf, type FilmCache } from './film-cache.ts';
import { ProgramFault, runProgram } from './programs.ts';
import type { SlideData } from './slide-data.ts';

/** The drawings, from the root of the project: a built command has no folder of its own. */
const drawings = 'src/features/films/maker/slides';

const readDrawings = async (folder: string): Promise<string> => {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.typ')).sort();
  return (await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')))).join('\n');
};

/**
 * Draws slides as PNG of 1280 by 720; those whose words and drawing are unchanged are kept.
 * @param root the folder of the project
 * @returns the path of each slide's picture, in order
 * @throws ProgramFault where a drawing cannot be compiled
 */
export const drawSlides = async (
  slides: readonly SlideData[],
  cache: FilmCache,
  root: string,
): Promise<string[]> => {
  const folder = join(root, drawings);
  const sources = await readDrawings(folder);
  const fonts = await readFonts();
  const compiler = NodeCompiler.create({ fontArgs: [{ fontBlobs: fonts }], workspace: folder });
  const draw = async (slide: string, path: string): Promise<void> => {
    const compiled = compiler.compile({ mainFilePath: join(folder, 'slides.typ'), inputs: { slide } });
    const document = compiled.result;
    if (!document) {
      compiled.printDiagnostics();
      throw new ProgramFault(`This slide cannot be drawn: ${slide.slice(0, 200)}`);
    }
    const pdf = `${path}.pdf`;
    await writeFile(pdf, compiler.pdf(document));
    try {
      await runProgram('pdftocairo', ['-png', '-r', '72', '-singlefile', pdf, path.replace(/\.png$/, '')]);
    } finally {
      await rm(pdf, { force: true });
    }
  };
  const paths: string[] = [];
  for (const slide of slides) {
    const text = JSON.stringify(slide);
    const digest = digestOf(sources, ...fonts, text);
    paths.push(await cache.piece(`slides/${digest}.png`, (unfinished) => draw(text, unfinished)));
  }
  return paths;
};
