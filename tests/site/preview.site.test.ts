import { appendFileSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TemplateIndex } from '../../src/domain/schema/release.ts';
import { environmentOf, runPlaybook, SITES } from '../sites.ts';
import { filesOf, readText } from './files.ts';

const lumen = SITES.find((site) => site.name === 'lumen')!;
const CODE = 'steal-the-cookies';

describe('a preview of a playbook with errors', () => {
  // Beside the fixtures, because a configuration imports its type from the source.
  mkdirSync('.cache/test', { recursive: true });
  const folder = mkdtempSync(path.resolve('.cache/test/preview-'));
  const config = path.join(folder, 'playbook.config.ts');
  const environment = environmentOf({ config, out: path.join(folder, 'dist') });
  const out = path.join(folder, 'dist-preview');
  const content = (file: string) => path.join(folder, 'content', file);
  let preview = { output: '', code: null as number | null };

  beforeAll(() => {
    cpSync(path.dirname(lumen.config), folder, { recursive: true });
    writeFileSync(config, readFileSync(config, 'utf8').replace(/from '(?:\.\.\/)+src/g, "from '../../../src"));
    // A source, a term and a template that other entries cite, explain and start with; the first and the second are hostile.
    appendFileSync(content('sources/enquiry-log-2025.mdx'), `\nexport const x = '${CODE}';\n`);
    appendFileSync(content('glossary/trade-counter.mdx'), `\n[click](javascript:${CODE})\n\n<Steal what="${CODE}" />\n`);
    appendFileSync(content('templates/launch-brief/example.yaml'), 'extra: key\n');
    writeFileSync(content('guides/notes.md'), 'Notes.');
    // A template of two versions, of which the first is not what it was.
    const note = readFileSync('tests/fixtures/broken/release-missing/content/templates/lamp-note.mdx', 'utf8');
    const later = '\nchanges:\n  - version: 1.1.0\n    date: 2026-11-01\n    items: [Second version.]\n';
    for (const words of [note, note.replace('version: 1.0.0\nchanges:\n', `version: 1.1.0${later}`)]) {
      writeFileSync(content('templates/lamp-note.mdx'), words);
      expect(runPlaybook(['release', 'lamp-note'], environment)).toMatchObject({ code: 0 });
    }
    const first = content('templates/lamp-note/versions/1.0.0.json');
    writeFileSync(first, readFileSync(first, 'utf8').replace('A note', CODE));
    preview = runPlaybook(['build', '--preview'], environment);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('is built, and the command names what it left out', () => {
    expect(preview, preview.output).toMatchObject({ code: 0 });
    expect(preview.output).toContain('Preview: 3 entries and 2 other files were left out because the check found errors in them.');
    for (const file of [
      'sources/enquiry-log-2025.mdx',
      'glossary/trade-counter.mdx',
      'templates/launch-brief/index.mdx',
      'guides/notes.md',
      'templates/lamp-note/versions/1.0.0.json',
    ])
      expect(preview.output).toContain(`  ${file}: `);
  });

  it('says so on every page, and asks search engines to leave it out', () => {
    const pages = filesOf(out, '.html').filter((file) => !readText(out, file).includes('http-equiv="refresh"'));
    expect(pages.length).toBeGreaterThan(20);
    // The editor shows entries of a repository, not of this preview.
    const showing = pages.filter((file) => file !== 'admin/index.html');
    expect(
      showing.filter((file) => !/class="banner"><p>Preview: 3 entries and 2 other files were left out/.test(readText(out, file))),
    ).toEqual([]);
    expect(pages.filter((file) => !readText(out, file).includes('content="noindex"'))).toEqual([]);
  });

  it('has the errors of an entry at its address, and nothing of what was refused anywhere', () => {
    const page = readText(out, 'sources/enquiry-log-2025/index.html');
    expect(page).toContain('Found a paragraph that starts with &quot;import&quot; or &quot;export&quot;');
    expect(page).toMatch(/Line \d+: /);
    expect(readText(out, 'templates/launch-brief/index.html')).toContain('Found the key');
    const mentions = filesOf(out).filter((file) => /\.(html|md|txt|xml|js|json)$/.test(file) && readText(out, file).includes(CODE));
    expect(mentions).toEqual(['glossary/trade-counter/index.html']);
    expect(readText(out, mentions[0]!)).toContain(`Found the address &quot;javascript:${CODE}&quot;, expected https`);
    expect(readText(out, mentions[0]!)).not.toMatch(/href="?javascript:/);
    expect(existsSync(path.join(out, 'sources/enquiry-log-2025.md'))).toBe(false);
  });

  it('has the versions of a template that are what they were, and no other', () => {
    const { versions } = JSON.parse(readText(out, 'templates/lamp-note/versions/index.json')) as TemplateIndex;
    expect(versions.map((item) => item.version)).toEqual(['1.1.0']);
    expect(filesOf(out).filter((file) => /lamp-note\/versions\/\d/.test(file))).toEqual(['templates/lamp-note/versions/1.1.0.json']);
    expect(readText(out, 'templates/lamp-note/index.html')).toContain('Note on a lamp');
  });

  it('says in the text where something is missing', () => {
    const guide = readText(out, 'guides/brief-a-range-launch/index.html');
    for (const words of [
      '[figure left out: enquiry-log-2025 dimming]',
      '[source left out: enquiry-log-2025]',
      '[entry left out: templates/launch-brief]',
    ])
      expect(guide).toContain(words);
    expect(guide).toContain('Ask the trade counter first.');
    expect(readText(out, 'guides/brief-a-range-launch.md')).toContain('source left out: enquiry-log-2025');
  });

  it('opens from a folder: every address is relative and leads to a file that is there', () => {
    const broken: string[] = [];
    let count = 0;
    for (const file of filesOf(out, '.html')) {
      for (const [, url] of readText(out, file).matchAll(/\s(?:href|src|data-copy)="?([^"\s>]+)"?/g)) {
        if (/^(https?:|mailto:|data:|#)/.test(url!)) continue;
        count++;
        const target = path.join(out, path.dirname(file), decodeURIComponent(url!.split(/[?#]/)[0]!));
        if (url!.startsWith('/') || !existsSync(target) || !path.extname(target)) broken.push(`${file}: ${url}`);
      }
    }
    expect(broken).toEqual([]);
    expect(count).toBeGreaterThan(200);
  });

  it('never takes the place of the site', () => {
    const { code, output } = runPlaybook(['build'], environment);
    expect({ code, built: existsSync(path.join(folder, 'dist')) }).toEqual({ code: 1, built: false });
    expect(output).toContain('The site was not built');
  });
});
