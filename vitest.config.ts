import { defineConfig } from 'vitest/config';

/** Building a site, starting commands and converting files take their time. */
const SLOW = { testTimeout: 180_000, hookTimeout: 180_000 };

/**
 * Projects: plain tests, which need nothing but Node; tests that render components; tests of exported files and of built sites.
 * They read fixtures. Only the tests of the content read what this repository publishes.
 */
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
          // Tests of commands start Node several times, maybe while others do.
          testTimeout: 60_000,
        },
      },
      { test: { name: 'exports', include: ['tests/exports/**/*.test.ts'], ...SLOW } },
      { test: { name: 'site', include: ['tests/site/**/*.site.test.ts'], ...SLOW } },
      {
        test: {
          name: 'content',
          // What must be true of any site, and what must be true of this content.
          include: ['tests/site/{html,inventory,links,parity,safety,weight}.site.test.ts', 'tests/content/**/*.test.ts'],
          env: { PLAYBOOK_TEST: 'content' },
          ...SLOW,
        },
      },
      'vitest.astro.config.ts',
    ],
  },
});
