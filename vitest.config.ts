import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

/**
 * Files without a server or a database of their own share what they import: it was more than half of their time. None of
 * them changes a module that another reads.
 */
const isolate = false;

/** What every project leaves out: what was built, what was installed, what the programme writes. */
const outside = ['**/node_modules/**', 'dist*/**', 'data/**', 'content/**'];

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    pool: 'forks',
    // Vitest leaves one core to itself, which on two is half of the machine.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: [
      {
        test: {
          name: 'unit',
          isolate,
          setupFiles: ['test/same-chance.ts'],
          include: ['{src,test,bench,attack,chaos}/**/*.test.{ts,tsx}'],
          exclude: [...outside, '**/*.{db,process,pack}.test.{ts,tsx}', 'test/start/**', 'test/journeys/**'],
          testTimeout: 15_000,
        },
      },
      {
        // What reads, searches or prints the whole of content/.
        test: {
          name: 'pack',
          isolate,
          setupFiles: ['test/same-chance.ts'],
          include: ['src/**/*.pack.test.{ts,tsx}'],
          exclude: outside,
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'database',
          setupFiles: ['test/same-chance.ts'],
          include: ['{src,test,attack}/**/*.db.test.ts'],
          exclude: outside,
          globalSetup: ['test/database-server.ts'],
          testTimeout: 15_000,
          // The first test that searches learns the whole pack for all others.
          hookTimeout: 120_000,
        },
      },
      {
        // Starting and stopping for real: processes, locks and clusters of their own, films that ffmpeg makes.
        test: {
          name: 'start',
          setupFiles: ['test/same-chance.ts'],
          include: ['test/start/**/*.test.ts', 'src/**/*.process.test.ts'],
          exclude: outside,
          testTimeout: 30_000,
          hookTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'journeys',
          include: ['test/journeys/**/*.journey.ts'],
          exclude: outside,
          globalSetup: ['test/journeys/running-site.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
          // One server for all; two browsers, and two readers in each: while one waits for a film, the other looks at pages.
          maxWorkers: 2,
          maxConcurrency: 2,
        },
      },
    ],
  },
});
