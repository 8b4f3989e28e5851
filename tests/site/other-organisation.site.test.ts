import { describe, expect, it } from 'vitest';
import { SITES } from '../sites.ts';
import { filesOf, readText } from './files.ts';

const out = (name: string): string => SITES.find((site) => site.name === name)!.out;
/** Pages of guides, without the redirects to them. */
const entries = (name: string): string[] =>
  filesOf(out(name), '.html')
    .filter((file) => /^guides\/[^/]+\/index\.html$/.test(file))
    .filter((file) => !readText(out(name), file).includes('http-equiv="refresh"'));
const styles = (name: string): string =>
  filesOf(out(name), '.css')
    .map((file) => readText(out(name), file))
    .join('\n');

describe('a component and a style sheet of a playbook', () => {
  it('stand in the place of those of the engine on every page that has them, with what they replace inside', () => {
    const pages = entries('lumen').map((file) => readText(out('lumen'), file));
    expect(pages.length).toBeGreaterThan(1);
    for (const html of pages) {
      expect(html.split('class="trade-counter"').length).toBe(2);
      expect(html.split('<div class="after">').length).toBe(2);
    }
    expect(styles('lumen')).toContain('.trade-counter');
  });

  it('are nowhere in another playbook', () => {
    expect(entries('main').filter((file) => readText(out('main'), file).includes('trade-counter'))).toEqual([]);
    expect(styles('main')).not.toContain('.trade-counter');
  });
});

it('the home page offers no kind of which there is nothing', () => {
  const kinds = (name: string): string[] =>
    [...readText(out(name), 'index.html').matchAll(/class="count">(\d+)</g)].map((match) => match[1]!);
  expect(kinds('main').length).toBe(10);
  expect(kinds('lumen').length).toBeGreaterThan(3);
  expect([...kinds('main'), ...kinds('lumen')]).not.toContain('0');
});
