import { defineConfig } from 'vitest/config';

/** What is run against each change of the law room by `npm run mutate`: its own tests and the worked cases. */
export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    pool: 'forks',
    include: ['src/law/**/*.test.ts', 'src/features/deadlines/scenarios/*.test.ts'],
  },
});
