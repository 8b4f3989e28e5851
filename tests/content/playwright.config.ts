import { defineConfig } from '@playwright/test';

process.env.PLAYBOOK_TEST = 'content';
const { default: engine } = await import('../../playwright.config.ts');

/** What this repository publishes, in the same Chromium as the fixtures. */
export default defineConfig(engine, { testDir: '.', testMatch: '*.spec.ts' });
