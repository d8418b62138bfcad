import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Table } from '../table.ts';
import { exampleAnswers, talks } from './example-answers.ts';
import { writeThrough } from './write-through.ts';
import { connections, Writer } from './writer.ts';

/** Where the papers lie, to be looked at. */
const folder = join('data', 'letter-papers');

const blankPaper = async (url: string, address: string): Promise<Buffer | undefined> => {
  const answer = await fetch(`${url}/letters/${address}`);
  return answer.ok ? Buffer.from(await answer.arrayBuffer()) : undefined;
};

/**
 * Writes every letter, as who says all and who says least would, with what is filled in by hand, as PDF, Word and text.
 * What they read like and look like is for people to judge.
 */
export const writeLetterPapers = async (url: string): Promise<Table> => {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const agent = connections(1);
  const keep = async (name: string, body: Buffer | undefined): Promise<string> => {
    if (body) await writeFile(join(folder, name), body);
    return body ? name : '';
  };
  const rows = [];
  for (const [letter, answers] of await exampleAnswers()) {
    const papers = [];
    for (const talk of talks) {
      const writer = new Writer(url, agent);
      await writeThrough(writer, letter, answers[talk]);
      papers.push(await keep(`${letter}-${talk}.pdf`, (await writer.take('pdf')).body));
      await keep(`${letter}-${talk}.docx`, (await writer.take('word')).body);
      await keep(`${letter}-${talk}.txt`, (await writer.take('text')).body);
    }
    papers.push(await keep(`${letter}-blank.pdf`, await blankPaper(url, `${letter}/blank.pdf`)));
    papers.push(await keep(`${letter}-sheets.pdf`, await blankPaper(url, `${letter}/sheets.pdf`)));
    rows.push({ cells: [letter, papers.filter(Boolean).length.toString()] });
  }
  agent.destroy();
  return {
    title: 'Letters on paper, to be looked at',
    head: ['letter', 'papers'],
    rows,
    notes: [`They lie in ${folder}; pdftoppm -r 60 -png makes pictures of them.`],
  };
};
