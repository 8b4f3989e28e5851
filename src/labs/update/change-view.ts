import type { Change, Choice } from '../../domain/template/merge/types.ts';
import { wordDiff } from '../../domain/template/merge/word-diff.ts';
import { changeTitle, optionsOf, stateWords } from './change-words.ts';

/**
 * A change to read and to decide.
 * @param place its number, which keeps the names of its controls apart
 */
export function changeView(change: Change, place: number, choose: (choice: Choice | undefined) => void): HTMLElement {
  const { base, ours, theirs, result, state, note } = change;
  const view = make('li', 'change');
  view.dataset.state = state;
  view.append(words('h4', changeTitle(change)), words('p', stateWords(change), 'state'));
  if (note) view.append(words('p', note, 'hint'));
  if (base !== undefined && ours !== base) view.append(text('It was', plain(base)));
  if (ours !== undefined) view.append(text(ours === base ? 'It was, and is in yours' : 'Yours', plain(ours)));
  if (theirs !== undefined) view.append(text('The new version', difference(base ?? '', theirs)));
  else view.append(words('p', 'The new version does not have it any more.'));
  if (state === 'merged') view.append(text('Put together', difference(ours ?? '', result)));

  const group = make('fieldset', 'choices');
  group.append(words('legend', 'What your document has here'));
  for (const [i, { choice, label, checked }] of optionsOf(change).entries()) {
    const line = make('label', 'choice');
    const input = document.createElement('input');
    Object.assign(input, { type: 'radio', name: `change-${place}`, value: String(i), checked });
    input.addEventListener('change', () => choose(choice));
    line.append(input, ` ${label}`);
    group.append(line);
  }
  view.append(group);
  return view;
}

/** The changed words of a text, marked for the eye and in words for a screen reader. */
function difference(before: string, after: string): Node[] {
  if (before === '') return plain(after);
  return wordDiff(before, after).flatMap(({ type, text }): Node[] => {
    if (type === 'same') return plain(text);
    const mark = make(type === 'added' ? 'ins' : 'del');
    mark.append(words('span', type === 'added' ? ' [added: ' : ' [removed: ', 'sr-only'), readable(text), words('span', '] ', 'sr-only'));
    return [mark];
  });
}

function text(label: string, content: Node[]): HTMLElement {
  const figure = make('figure');
  const source = make('div', 'source');
  source.append(...content);
  figure.append(words('figcaption', label), source);
  return figure;
}

const plain = (value: string): Node[] => [document.createTextNode(readable(value))];

/** Markdown without the backslashes that only a parser needs. */
const readable = (markdown: string): string => markdown.replace(/\\([!-/:-@[-`{-~])/g, '$1');

function make(name: string, className = ''): HTMLElement {
  return Object.assign(document.createElement(name), className ? { className } : {});
}

function words(name: string, content: string, className = ''): HTMLElement {
  const element = make(name, className);
  element.textContent = content;
  return element;
}
