import { defineConfig } from 'vitest/config';

/** Two projects: plain tests, which need nothing but Node, and tests that render components. */
export default defineConfig({
  test: {
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
      { test: { name: 'site', include: ['tests/site/**/*.site.test.ts'], testTimeout: 180_000 } },
      'vitest.astro.config.ts',
    ],
  },
});
