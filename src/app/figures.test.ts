import { expect, test } from 'vitest';
import { Figures } from './figures.ts';

test('figures of every process stand beside each other under their names', async () => {
  // What the supervisor would do: it hands the question of the one to the other, and brings back the answer.
  const hear: Record<string, (message: unknown) => void> = {};
  const web = new Figures('web-1', {
    send: () => hear.worker?.({ figuresWanted: 7 }),
    onMessage: (listener) => {
      hear.web = listener;
    },
  });
  new Figures('worker-1', {
    send: (message) => {
      const { figures } = message as { figures: unknown[] };
      hear.web?.({ figures: [figures], inAnswerTo: 1 });
    },
    onMessage: (listener) => {
      hear.worker = listener;
    },
  });
  const page = await web.ofAll();
  expect(page).toMatch(/process_resident_memory_bytes\{process="web-1"\} \d+/);
  expect(page).toMatch(/process_resident_memory_bytes\{process="worker-1"\} \d+/);
  expect(page.match(/# HELP process_resident_memory_bytes /g)).toHaveLength(1);
});

test('a supervisor that does not answer leaves the figures of this process', async () => {
  const alone = new Figures('web-2', { send: () => {}, onMessage: () => {} });
  expect(await alone.ofAll()).toContain('process_resident_memory_bytes{process="web-2"}');
});
