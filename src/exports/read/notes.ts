import { text } from '../../domain/document/build.ts';
import { toText } from '../../domain/document/text.ts';
import type { Node } from '../../domain/document/types.ts';
import { NOTES_SECTION, sectionMark } from '../../domain/template/markdown.ts';
import { FileFault } from './fault.ts';
import type { Findings } from './findings.ts';
import { nest } from './nest.ts';
import type { Parts } from './parts.ts';
import { readWords } from './words.ts';
import { elements, framed, shownText } from './xml.ts';

/** The notes of a document, as its words refer to them. A note at the end of the document becomes one at the foot, which is reported. */
export class NoteReader {
  private readonly parts: Parts;
  private readonly ids: ReadonlyMap<string, string>;
  private readonly findings: Findings;
  private readonly notes = new Map<string, Node[]>();
  /** Ids by those of the file. */
  private readonly found = new Map<string, string>();

  /** @param ids ids of the notes of the template, by their address or words */
  constructor(parts: Parts, ids: ReadonlyMap<string, string>, findings: Findings) {
    this.parts = parts;
    this.ids = ids;
    this.findings = findings;
  }

  /** Id of a note by that of the file, which is read at its first reference. @throws FileFault for a note that is not there */
  id(file: string): string {
    const known = this.found.get(file);
    if (known !== undefined) return known;
    const children = this.read(file);
    const id = this.ids.get(addressIn(children) ?? toText({ type: 'root', children })) ?? this.newId();
    this.found.set(file, id);
    if (!this.notes.has(id)) this.notes.set(id, children);
    return id;
  }

  /** The section of the notes; nothing if there are none. */
  section(): Node[] {
    if (this.notes.size === 0) return [];
    const definitions = [...this.notes].map(
      ([id, children]) => ({ type: 'footnoteDefinition', identifier: id, label: id, children }) as Node,
    );
    return [{ type: 'html', value: sectionMark(NOTES_SECTION) }, ...definitions];
  }

  /** Words of a note without the space after its number. */
  private read(file: string): Node[] {
    const note = this.parts.notes.get(file);
    const [, isAtEnd, id = ''] = /^(end:)?(.*)$/s.exec(file) ?? [];
    if (!note)
      throw new FileFault(
        `Found a reference to the note ${id.slice(0, 20)} and no such note in the file. Open it in a word processor, remove the reference, save it and try again.`,
      );
    const links = this.parts.links[isAtEnd ? 'endnotes' : 'footnotes'];
    for (const part of elements(note)) if (part.name === 'w:tbl') this.findings.report('table', shownText(part));
    const blocks = framed(note, 'w:p').flatMap((paragraph, i): Node[] => {
      const words = nest(readWords(paragraph, { ...this.parts, findings: this.findings, links }), () => '');
      const first = words[0];
      const children = i === 0 && first?.type === 'text' ? [text(first.value.trimStart()), ...words.slice(1)] : words;
      return children.length > 0 ? [{ type: 'paragraph', children } as Node] : [];
    });
    if (isAtEnd) this.findings.report('endnote', shownText(note), `A note at the foot: ${shownText(note)}`);
    return blocks;
  }

  private newId(): string {
    let number = this.notes.size + 1;
    while (this.notes.has(`note-${number}`)) number += 1;
    return `note-${number}`;
  }
}

function addressIn(nodes: readonly Node[]): string | undefined {
  for (const node of nodes) {
    const found = node.type === 'link' ? node.url : 'children' in node ? addressIn(node.children as Node[]) : undefined;
    if (found !== undefined) return found;
  }
  return undefined;
}
