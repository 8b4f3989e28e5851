import { describe, expect, it } from 'vitest';
import { lampPolicy } from '../../../tests/fork/releases.ts';
import { createDocument } from './document.ts';
import { documentMarkdown } from './markdown.ts';
import { parseDocument } from './parse-document.ts';

const release = lampPolicy('1.1.0');
const identity = { template: release.id, version: release.version, sha256: 'a'.repeat(64) };

describe('parseDocument', () => {
  it('reads a document that nobody edited back as the same Markdown', () => {
    const answers = { team: 'Light *and* | dark', lead: 'Ada', rooms: [{ room: 'Hall', lamp: 'Oil' }] };
    const markdown = documentMarkdown(createDocument(release, answers), identity);
    const parsed = parseDocument(markdown, release);
    expect(documentMarkdown(parsed, identity)).toBe(markdown);
    expect(parseDocument(`\ufeff${markdown.replaceAll('\n', '\r\n')}`, release)).toEqual(parsed);
  });

  it('keeps notes with their addresses, and the title that somebody gave', () => {
    const markdown = `# Our lamps\n\nWords.[^oil]\n\n<!-- section: scope -->\n\n## Scope\n\nMore.\n\n<!-- section: playbook-sources -->\n\n[^oil]: Lamps, “On oil”, 2025. [https://lamps.example/oil](https://lamps.example/oil)\n`;
    const { title, sections, notes } = parseDocument(markdown, release);
    expect(title).toBe('Our lamps');
    expect(sections.map((section) => section.id)).toEqual([undefined, 'scope']);
    expect(notes).toEqual([{ id: 'oil', text: 'Lamps, “On oil”, 2025.', url: 'https://lamps.example/oil' }]);
  });

  it('leaves out what no other file can hold, but for its words', () => {
    const markdown =
      '# T\n\nA <b>bold</b> ![picture](x.png) and [link](javascript:alert%281%29), [mail](mailto:a@b.example).\n\n<script>alert(1)</script>\n\n- [x] done\n';
    const [section] = parseDocument(markdown, release).sections;
    const text = documentMarkdown({ ...parseDocument(markdown, release), sections: [section!] }, identity);
    expect(text).toContain('A bold picture and link, [mail](mailto:a@b.example).');
    expect(text).toContain('- [x] done');
    expect(text).not.toContain('alert(1)');
  });
});
