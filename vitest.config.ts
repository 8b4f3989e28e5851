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
        },
      },
      'vitest.astro.config.ts',
    ],
  },
});

