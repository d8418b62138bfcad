import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { type Day, type TimeLimit, timeLimitFileSchema } from '../../../law/index.ts';
import type { Facts, PhoneNumber } from './story.ts';

const contactsSchema = z.object({
  contacts: z.array(
    z.object({ id: z.string(), phone: z.string().optional(), phone_spoken: z.string().optional() }),
  ),
});

const readYamlFile = async (path: string): Promise<unknown> =>
  parse(await readFile(path, 'utf8'), { schema: 'core' });

const readLimits = async (folder: string): Promise<Map<string, TimeLimit>> => {
  const files = (await readdir(folder)).filter((name) => name.endsWith('.yaml'));
  const read = await Promise.all(
    files.map(async (name) => timeLimitFileSchema.parse(await readYamlFile(join(folder, name)))),
  );
  return new Map(read.flatMap(({ limits }) => limits).map((limit) => [limit.id, limit]));
};

const readPhones = async (path: string): Promise<Map<string, PhoneNumber>> => {
  const { contacts } = contactsSchema.parse(await readYamlFile(path));
  return new Map(
    contacts.flatMap(({ id, phone, phone_spoken: spoken }) =>
      phone === undefined ? [] : [[id, { shown: phone, spoken: spoken ?? [...phone].join(' ') }] as const],
    ),
  );
};

/** Reads the limits and phone numbers of a content pack. */
export const readFacts = async (content: string, today: Day): Promise<Facts> => ({
  limits: await readLimits(join(content, 'time-limits')),
  phones: await readPhones(join(content, 'contacts.yaml')),
  today,
});
