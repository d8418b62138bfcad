import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';

const questionFile = z.object({ queries: z.array(z.object({ q: z.string() })) });

const luaText = (text: string): string => `'${text.replaceAll(/[^\w %.-]/g, '')}'`;

/**
 * Writes a script for wrk that asks a different question each time: one that a resident asked, and one more
 * word of another, so that hardly any can be answered from memory.
 * @param path the address up to the question, such as `/search?q=`
 * @returns where the script lies
 */
export const writeQuestionScript = async (folder: string, name: string, path: string): Promise<string> => {
  const text = await readFile(join('bench', 'search-queries.yaml'), 'utf8');
  const questions = questionFile.parse(parse(text)).queries.map(({ q }) => q);
  const words = [
    ...new Set(questions.flatMap((question) => question.toLowerCase().match(/[a-z]{3,}/g) ?? [])),
  ];
  const list = (items: readonly string[]) =>
    items.map((item) => luaText(encodeURIComponent(item))).join(',\n  ');
  const script = join(folder, `${name}.lua`);
  await writeFile(
    script,
    `local questions = {\n  ${list(questions)}\n}
local words = {\n  ${list(words)}\n}
math.randomseed(os.time())
request = function()
  local question = questions[math.random(#questions)] .. '%20' .. words[math.random(#words)]
  return wrk.format('GET', '${path}' .. question)
end
`,
  );
  return script;
};
