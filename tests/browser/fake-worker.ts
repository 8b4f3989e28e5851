import type { Page } from '@playwright/test';

/**
 * Puts a worker of the test in place of the one that reads files, to see what the page does with whatever a worker may do.
 * @param body runs in the worker for each job, with `job` and `input`, and posts messages to the page
 */
export async function fakeWorker(page: Page, body: string): Promise<void> {
  await page.route(WORKER, (route) =>
    route.fulfill({
      contentType: 'text/javascript',
      body: `addEventListener('message', ({ data: { job, input } }) => {\n${body}\n});\npostMessage({ type: 'ready' });`,
    }),
  );
}

/** Address of the script that reads files. */
export const WORKER = /\/_astro\/worker-[^/]+\.js$/;

/** Ends nothing by itself, as a file that takes for ever. */
export const ENDLESS = 'for (;;);';
