import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser } from './browser.ts';

let folder: string;
let browser: Browser;
let server: Server;
let origin: string;

const mimes: Record<string, string> = { js: 'text/javascript', json: 'application/json', html: 'text/html' };

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'package-'));
  execFileSync(process.execPath, ['bin/package.mjs'], {
    env: { ...process.env, PACKAGE_FOLDER: join(folder, 'four-million-homes-law') },
  });
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>Another site</title>');
  server = createServer((request, response) => {
    const path = join(folder, (request.url ?? '/').replace(/^\/$/, '/index.html'));
    if (!existsSync(path)) return void response.writeHead(404).end();
    response.setHeader('content-type', mimes[path.split('.').at(-1) ?? ''] ?? 'text/plain');
    response.end(readFileSync(path));
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as { port: number };
  origin = `http://127.0.0.1:${port}`;
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  server.close();
  rmSync(folder, { recursive: true });
});

test('the law package counts in the browser of another site, with nothing else', async () => {
  const page = await browser.newPage();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(origin);
  const answer = await page.evaluate(`(async () => {
    const law = await import('/four-million-homes-law/index.js');
    const json = (name) => fetch('/four-million-homes-law/' + name).then((answer) => answer.json());
    const book = law.openLawBook(await json('limits.json'), await json('hazards.json'));
    const limit = book.limits.get('awaab-standard-investigation');
    const due = law.dueFrom(limit, law.readWhen('2026-05-16'), law.parseDay('2026-06-01'));
    const told = law.caseSchema.parse({ landlord: 'housing-association', tenure: 'assured', today: '2026-02-20',
      events: [{ type: 'complaint-made', at: '2026-02-03' }] });
    const evaluation = law.evaluateCase(told, book);
    const [ack] = law.caseAnswer(evaluation, told, 0).deadlines;
    return { due: due.due.toString(), limit: ack.limit, late: ack.late_after };
  })()`);
  expect(answer).toEqual({ due: '2026-06-01', limit: 'code-stage1-ack', late: '2026-02-10' });
  expect(asked.every((url) => url.startsWith(origin))).toBe(true);
  await page.close();
});

test('the law package has types that another project can use', () => {
  const project = join(folder, 'consumer');
  execFileSync('mkdir', ['-p', join(project, 'node_modules')]);
  symlinkSync(
    join(folder, 'four-million-homes-law'),
    join(project, 'node_modules', 'four-million-homes-law'),
  );
  symlinkSync(resolve('node_modules/zod'), join(project, 'node_modules', 'zod'));
  symlinkSync(resolve('node_modules/zod'), join(folder, 'zod'));
  writeFileSync(
    join(project, 'index.ts'),
    `import { dueFrom, readWhen, parseDay, type Due, type TimeLimit } from 'four-million-homes-law';
export const ask = (limit: TimeLimit): Due => dueFrom(limit, readWhen('2026-01-14'), parseDay('2026-02-01'));
// @ts-expect-error a day is no text
dueFrom(null, 'yesterday');
`,
  );
  writeFileSync(
    join(project, 'tsconfig.json'),
    JSON.stringify({
      compilerOptions: {
        target: 'es2024',
        lib: ['esnext', 'dom'],
        module: 'nodenext',
        strict: true,
        noEmit: true,
        skipLibCheck: true,
        types: [],
      },
      files: ['index.ts'],
    }),
  );
  execFileSync(process.execPath, [resolve('node_modules/typescript/bin/tsc'), '-p', project], {
    stdio: 'pipe',
  });
});
