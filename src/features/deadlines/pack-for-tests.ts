import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { hazardKindFileSchema, type LawBook, openLawBook, timeLimitFileSchema } from '../../law/index.ts';

const content = new URL('../../../content/', import.meta.url);

/** The names of the files of a folder of the pack, in order. */
export const namesIn = (folder: string): string[] => readdirSync(new URL(folder, content)).sort();

export const packText = (path: string): string => readFileSync(new URL(path, content), 'utf8');

const yaml = (path: string): unknown => parse(packText(path), { schema: 'core' });

/** The law of the pack, as the site has it. */
export const packBook = (): LawBook =>
  openLawBook(
    namesIn('time-limits/').flatMap((name) => timeLimitFileSchema.parse(yaml(`time-limits/${name}`)).limits),
    hazardKindFileSchema.parse(yaml('hazards.yaml')).hazards,
  );
