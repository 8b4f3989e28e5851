import { defineConfig } from 'vitest/config';

/** Projects: plain tests, which need nothing but Node, tests that render components, tests of exported files and of built sites. */
export default defineConfig({
  test: {
    // The tests that run the longest start other programs and wait for them, so every core has one.
    maxWorkers: '100%',
    projects: [
      {
        test: {
          name: 'node',
          include: ['src/**/*.test.ts', 'scripts/**/*.test.ts', 'tests/unit/**/*.test.ts'],
          exclude: ['**/*.astro.test.ts'],
          // Tests of commands start Node several times.
          testTimeout: 30_000,
        },
      },
      { test: { name: 'exports', include: ['tests/exports/**/*.test.ts'], testTimeout: 180_000, hookTimeout: 180_000 } },
      { test: { name: 'site', include: ['tests/site/**/*.site.test.ts'], testTimeout: 180_000, hookTimeout: 180_000 } },
      'vitest.astro.config.ts',
    ],
  },
});
