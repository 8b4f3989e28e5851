import { heading, link, paragraph } from '../document/build.ts';
import { toMarkdown } from '../document/to-markdown.ts';
import type { Node } from '../document/types.ts';
import type { FilledDocument } from './document.ts';

/** What a document says of itself at its top, so that it can be found and updated later. */
export interface DocumentIdentity {
  /** Id of the document in its folder; a download has none. */
  document?: string;
  /** Slug of the template. */
  template: string;
  version: string;
  /** SHA-256 of the file of the release, in hex. */
  sha256: string;
}

/** Id of the section that holds the notes. No section of a template may have it. */
export const NOTES_SECTION = 'playbook-sources';

/** The line that stands before a section and names it: invisible where Markdown is shown, and the anchor of every update. */
export const sectionMark = (id: string): string => `<!-- section: ${id} -->`;

/** The id that a line names, where it is the mark of a section. */
export const markedSection = (line: string): string | undefined => /^<!--\s*section:\s*([a-z][a-z0-9-]*)\s*-->\s*$/.exec(line)?.[1];

/** The Markdown of a document: frontmatter that identifies it, its title, its sections with their marks, its notes. */
export function documentMarkdown(document: FilledDocument, identity: DocumentIdentity): string {
  const nodes: Node[] = [heading(document.title, 1)];
  for (const section of document.sections) {
    if (section.id !== undefined) nodes.push(mark(section.id));
    nodes.push(...section.children);
  }
  if (document.notes.length > 0) {
    nodes.push(mark(NOTES_SECTION));
    for (const note of document.notes) {
      const words = note.url === '' ? paragraph(note.text) : paragraph(`${note.text} `, link(note.url, note.url));
      nodes.push({ type: 'footnoteDefinition', identifier: note.id, label: note.id, children: [words] } as Node);
    }
  }
  return `${identityLines(identity)}\n${toMarkdown({ type: 'root', children: nodes }, (url) => url)}`;
}

const mark = (id: string): Node => ({ type: 'html', value: sectionMark(id) });

/** The frontmatter of a document. Its values are ids, versions and hex, which need no quotes. */
export function identityLines({ document, template, version, sha256 }: DocumentIdentity): string {
  const lines = [...(document ? [`document: ${document}`] : []), `template: ${template}`, `version: ${version}`, `sha256: ${sha256}`];
  return `---\n${lines.join('\n')}\n---\n`;
}

/** What a Markdown text says of itself; nothing where it has no such frontmatter. Both kinds of line end are read. */
export function readIdentity(markdown: string): DocumentIdentity | undefined {
  const [document, template, version, sha256] = ['document', 'template', 'version', 'sha256'].map((key) => saidValues(markdown, key)[0]);
  if (!template || !version || !/^\d+\.\d+\.\d+$/.test(version)) return undefined;
  return { ...(document ? { document } : {}), template, version, sha256: sha256 ?? '' };
}

/** The values of a key at the top of a text, without quotes and in its order: one as a rule, none if it has no such frontmatter. */
export function saidValues(markdown: string, key: string): string[] {
  const lines = /^\ufeff?---\r?\n([\s\S]*?)\r?\n---\r?(?:\n|$)/.exec(markdown)?.[1]?.split(/\r?\n/) ?? [];
  return lines.flatMap((line) => {
    const value = line.startsWith(`${key}:`) ? line.slice(key.length + 1).trim() : '';
    const [, , inner = value] = /^(["'])(.*)\1$/.exec(value) ?? [];
    return inner === '' ? [] : [inner];
  });
}
