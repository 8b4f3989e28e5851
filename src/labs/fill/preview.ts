import type { Node } from '../../domain/document/types.ts';
import { formatDate } from '../../domain/format.ts';
import type { TemplateRelease } from '../../domain/schema/release.ts';
import { creditOf, type FilledDocument } from '../../domain/template/document.ts';
import { make } from '../make.ts';
import { setPageRule } from './page-rule.ts';
import { createBlock, patchBlock } from './blocks.ts';
import { follow } from './follow.ts';
import { link, noteId, noteRefId, type RenderContext } from './render.ts';

/** The document as it prints, beside the form. */
export interface Preview {
  /** Shows a document. Only the blocks that changed are made anew. */
  show: (document: FilledDocument) => void;
  /** Marks the answer of a control and brings it into sight, or marks none. The row of its name is the one in the document. */
  mark: (name: string | undefined) => void;
}

/** Blocks of a section, each with the text that it was made from. */
interface Shown {
  element: HTMLElement;
  keys: string[];
  nodes: readonly Node[];
}

/**
 * @param desk what scrolls, where the document is longer than its place
 * @param paper where the document stands
 * @param today as YYYY-MM-DD
 */
export function createPreview(desk: HTMLElement, paper: HTMLElement, release: TemplateRelease, today: string): Preview {
  let sections = new Map<string, Shown>();
  let notesKey = '';
  let marked: string | undefined;
  const title = make('h1');
  const body = make('div');
  const notes = make('section');
  notes.className = 'notes';
  const credit = make('p');
  credit.className = 'credit';
  const date = formatDate(today, release);
  credit.textContent = `${creditOf(release)} ${date}.`;
  // A footer stands on every page and takes no room from the text; where the browser has none, the credit ends the document.
  if (setPageRule(release.landscape, footerOf(release, date))) paper.classList.add('paper-footed');
  paper.replaceChildren(title, body, notes, credit);

  const showSection = (id: string, children: readonly Node[], context: RenderContext): Shown => {
    const shown = sections.get(id) ?? { element: make('section'), keys: [], nodes: [] };
    const keys = children.map((node) => notesKey + JSON.stringify(node));
    const old = [...shown.element.children];
    keys.forEach((key, i) => {
      if (key === shown.keys[i]) return;
      const node = children[i]!;
      if (!old[i]) shown.element.append(createBlock(node, release, context));
      else if (!patchBlock(old[i], shown.nodes[i]!, node, release, context)) old[i].replaceWith(createBlock(node, release, context));
    });
    for (const gone of old.slice(keys.length)) gone.remove();
    return { element: shown.element, keys, nodes: children };
  };

  const settleMark = () => {
    for (const element of paper.querySelectorAll('.current')) element.classList.remove('current');
    if (marked === undefined) return;
    for (const element of paper.querySelectorAll(`[data-answer="${CSS.escape(marked)}"]`)) element.classList.add('current');
    // With the frame: where things stand would otherwise be computed while the form is still changing.
    requestAnimationFrame(() => follow(desk, [...paper.querySelectorAll('.current')]));
  };

  return {
    show(document) {
      if (title.textContent !== document.title) title.textContent = document.title;
      const order = document.notes.map((note) => note.id);
      const nextNotes = order.join(' ');
      const context: RenderContext = { noteNumber: (id) => order.indexOf(id) + 1 };
      if (nextNotes !== notesKey) showNotes(notes, document);
      notesKey = nextNotes;
      const next = new Map(document.sections.map((section, i) => [section.id ?? `words-${i}`, section]));
      const shown = new Map([...next].map(([id, { children }]) => [id, showSection(id, children, context)]));
      if ([...shown.keys()].join() !== [...sections.keys()].join())
        body.replaceChildren(...[...shown.values()].map(({ element }) => element));
      sections = shown;
      settleMark();
    },
    mark(name) {
      marked = name;
      settleMark();
    },
  };
}

/** The credit of a document in as few words as a footer has room for. */
const footerOf = ({ name, version, playbook, licence }: TemplateRelease, date: string): string =>
  `${name} ${version} · ${playbook} · ${licence === 'CC0-1.0' ? 'CC0 1.0' : 'CC BY 4.0'} · ${date}`;

function showNotes(place: HTMLElement, { notes }: FilledDocument): void {
  const items = notes.map(({ id, text, url }) => {
    const back = Object.assign(make('a', '↩'), { href: `#${noteRefId(id)}`, className: 'note-back' });
    back.setAttribute('aria-label', 'Back to the text');
    return Object.assign(make('li', `${text} `, link(url, [shortAddress(url)]), ' ', back), { id: noteId(id) });
  });
  const heading = Object.assign(make('h2', 'Sources'), { className: 'sr-only' });
  place.replaceChildren(...(items.length > 0 ? [heading, make('ol', ...items)] : []));
}

/** A long address takes lines of the page and is copied from paper by nobody: its host stands for it, and the link leads there. */
const shortAddress = (url: string): string => (url.length <= 60 || !URL.canParse(url) ? url : new URL(url).host);
