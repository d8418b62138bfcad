import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { z } from 'zod';
import type { Fields } from './writer.ts';

/** Who writes: who says all that may be said, or only what must be. */
export const talks = ['all', 'least'] as const;
export type Talk = (typeof talks)[number];

const words = z.string();
const answer = z.union([words, z.array(words), z.array(z.record(z.string(), words))]);
const answers = z.record(z.string(), answer);
const byTalk = z.strictObject({ all: answers, least: answers });
const file = z.strictObject({ shared: byTalk, letters: z.record(z.string(), byTalk) });

/** Whom a letter goes to is typed as a name and, below it, an address. */
const whom = new Set(['landlord', 'council', 'lead', 'politician', 'whom']);

/** The fields of a form that one text fills. A month has those of a day, and leaves one empty. */
const fieldsOf = (name: string, text: string): Fields => {
  const [, year = '', month = '', day = ''] = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/.exec(text) ?? [];
  if (year !== '') return { [`${name}-day`]: day, [`${name}-month`]: month, [`${name}-year`]: year };
  if (!whom.has(name)) return { [name]: text };
  const [first = '', ...address] = text.split('\n');
  return { [name]: first, [`${name}-address`]: address.join('\n') };
};

const answerFields = (name: string, said: z.output<typeof answer>): Fields => {
  if (typeof said === 'string') return fieldsOf(name, said);
  const chosen = said.filter((one) => typeof one === 'string');
  const entries = said.filter((one) => typeof one !== 'string');
  const typed = entries.flatMap((entry, at) =>
    Object.entries(entry).map(([field, text]) => fieldsOf(`${name}-${at + 1}-${field}`, text)),
  );
  return Object.assign(chosen.length > 0 ? { [name]: chosen } : {}, ...typed);
};

const allFields = (given: z.output<typeof answers>): Fields =>
  Object.assign({}, ...Object.entries(given).map(([name, said]) => answerFields(name, said)));

/** Every letter of `example-answers.yaml`, with the fields of its forms for each who writes. */
export const exampleAnswers = async (): Promise<ReadonlyMap<string, Readonly<Record<Talk, Fields>>>> => {
  const { shared, letters } = file.parse(parse(await readFile('bench/letters/example-answers.yaml', 'utf8')));
  return new Map(
    Object.entries(letters).map(([letter, said]) => [
      letter,
      {
        all: allFields({ ...shared.all, ...said.all }),
        least: allFields({ ...shared.least, ...said.least }),
      },
    ]),
  );
};
