import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { chromium } from '@playwright/test';
import type { Draft } from '../../src/labs/documents/draft.ts';
import type { TemplateRelease } from '../../src/domain/schema/release.ts';
import { longestAnswers } from '../../src/domain/template/longest.ts';
import { toValues } from '../../src/domain/template/values.ts';
import { loadConfig } from '../../src/content/load-config.ts';
import { serve } from '../commands/serve.ts';
import { findChromium } from '../io/chromium.ts';
import { say } from '../io/output.ts';

/** Port to try first. */
const PORT = 4471;
/** A frame of a screen that shows 60 a second, in milliseconds. */
const FRAME = 1000 / 60;
/** Pauses after which the measuring of pages is timed. */
const GAUGES = 5;

/**
 * Types into the form of each template of the last build, at its longest answers and with as many rows as its lists take. Prints
 * the milliseconds from an input event until the document beside the form is changed and laid out, and those that measuring its
 * pages takes once no more input comes.
 * @param counts how many inputs are measured, the first of them
 */
export async function benchPreview([inputs = 60]: readonly number[]): Promise<void> {
  const out = path.resolve(process.env.PLAYBOOK_OUT ?? 'dist');
  const folder = path.join(out, 'templates');
  if (!existsSync(folder)) throw new Error(`Found no templates in ${out}. Run \`npm run build\` first.`);
  const loaded = await loadConfig();
  const server = await serve(loaded, PORT);
  const browser = await chromium.launch({ executablePath: findChromium(), args: ['--no-sandbox'] });
  try {
    say('template                         | rows | median ms | 95% ms | frame of 16.7 ms | gauge ms');
    for (const slug of readdirSync(folder)) {
      const file = path.join(folder, slug, 'latest.json');
      if (!existsSync(file)) continue;
      const release = JSON.parse(readFileSync(file, 'utf8')) as TemplateRelease;
      const draft = fullDraft(release);
      const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
      const page = await context.newPage();
      await page.addInitScript(({ key, text }) => localStorage.setItem(key, text), {
        key: `${loaded.config.base}draft:bench`,
        text: JSON.stringify(draft),
      });
      await page.goto(`${server.address}templates/${slug}/fill/?draft=bench`);
      await page.locator('[data-gauge]:not(:empty)').waitFor();
      const times = await page.evaluate(measure, inputs);
      const gauges = await page.evaluate(measureGauge, GAUGES);
      for (const list of [times, gauges]) list.sort((a, b) => a - b);
      const at = (share: number) => times[Math.floor((times.length - 1) * share)]!;
      const rows = Object.keys(draft.values)
        .filter((name) => name.includes('.'))
        .map((name) => name.split('.').slice(0, 2).join('.'));
      say(
        `${slug.padEnd(32)} | ${String(new Set(rows).size).padStart(4)} | ${at(0.5).toFixed(1).padStart(9)} | ${at(0.95).toFixed(1).padStart(6)} | ${(at(0.95) < FRAME ? 'kept' : 'missed').padEnd(16)} | ${gauges[Math.floor(GAUGES / 2)]!.toFixed(1).padStart(8)}`,
      );
      await context.close();
    }
  } finally {
    await browser.close();
    await server.stop();
  }
}

/** A draft that is as large as its form lets it be. */
function fullDraft(release: TemplateRelease): Draft {
  const { id: template, version, name, fields, locale } = release;
  const example = Object.fromEntries(
    fields.flatMap((field) => (field.type === 'list' ? [[field.id, Array.from({ length: field.maxRows }, () => ({}))]] : [])),
  );
  const moment = '2026-11-24T09:00:00.000Z';
  const values = toValues(fields, longestAnswers(fields, example), locale);
  return { format: 1, id: 'bench', template, version, name, title: name, values, created: moment, updated: moment, revision: 1 };
}

/** Runs in the page: changes text fields by turns, and waits for the layout of the document after each. */
async function measure(inputs: number): Promise<number[]> {
  const fields = [...document.querySelectorAll<HTMLInputElement>('[data-answers] :is(input[type="text"], textarea)')];
  const paper = document.querySelector<HTMLElement>('[data-paper]')!;
  const times: number[] = [];
  for (let i = 0; i < inputs; i++) {
    const field = fields[(i * 7) % fields.length]!;
    field.value = `${field.value} ${i}`;
    await new Promise((done) => setTimeout(done, 30));
    const start = performance.now();
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    void paper.offsetHeight;
    times.push(performance.now() - start);
  }
  return times;
}

/** Runs in the page: what measuring the pages took after each of some pauses, in milliseconds. */
async function measureGauge(pauses: number): Promise<number[]> {
  const field = document.querySelector<HTMLInputElement>('[data-answers] :is(input[type="text"], textarea)')!;
  const times: number[] = [];
  for (let i = 0; i < pauses; i++) {
    performance.clearMeasures('gauge');
    field.value = `${field.value} ${i}`;
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    while (performance.getEntriesByName('gauge').length === 0) await new Promise((done) => setTimeout(done, 50));
    times.push(performance.getEntriesByName('gauge')[0]!.duration);
  }
  return times;
}
