import type { Change, Choice } from '../../domain/template/merge/types.ts';
import { SHOWN_LIMITS } from '../../domain/limits.ts';
import { wordDiff } from '../../domain/template/merge/word-diff.ts';
import { make } from '../make.ts';
import { changeTitle, optionsOf, stateWords } from './change-words.ts';

/**
 * A change to read and to decide.
 * @param place its number, which keeps the names of its controls apart
 */
export function changeView(change: Change, place: number, choose: (choice: Choice | undefined) => void): HTMLElement {
  const { base, ours, theirs, result, state, note } = change;
  const view = make('li', words('h4', changeTitle(change)), words('p', stateWords(change), 'state'));
  view.className = 'change';
  view.dataset.state = state;
  if (note) view.append(words('p', note, 'hint'));
  if (base !== undefined && ours !== base) view.append(text('It was', plain(base)));
  if (ours !== undefined) view.append(text(ours === base ? 'It was, and is in yours' : 'Yours', plain(ours)));
  if (theirs !== undefined) view.append(text('The new version', difference(base ?? '', theirs)));
  else view.append(words('p', 'The new version does not have it any more.'));
  if (state === 'merged') view.append(text('Put together', difference(ours ?? '', result)));

  const group = make('fieldset', words('legend', 'What your document has here'));
  group.className = 'choices';
  for (const [i, { choice, label, checked }] of optionsOf(change).entries()) {
    const input = Object.assign(make('input'), { type: 'radio', name: `change-${place}`, value: String(i), checked });
    input.addEventListener('change', () => choose(choice));
    group.append(Object.assign(make('label', input, ` ${label}`), { className: 'choice' }));
  }
  view.append(group);
  return view;
}

/** The changed words of a text, marked for the eye and in words for a screen reader. */
function difference(old: string, after: string): Node[] {
  if (old === '' || isLong(old) || isLong(after)) return plain(after);
  return wordDiff(old, after).flatMap(({ type, text }): Node[] => {
    if (type === 'same') return plain(text);
    const before = words('span', type === 'added' ? ' [added: ' : ' [removed: ', 'sr-only');
    return [make(type === 'added' ? 'ins' : 'del', before, readable(text), words('span', '] ', 'sr-only'))];
  });
}

function text(label: string, content: Node[]): HTMLElement {
  const source = Object.assign(make('div', ...content), { className: 'source' });
  return make('figure', words('figcaption', label), source);
}

/** A text as it is. Of one that no reader would read through here, the beginning. */
function plain(value: string): Node[] {
  if (!isLong(value)) return [document.createTextNode(readable(value))];
  const rest = value.length - SHOWN_LIMITS.characters;
  return [document.createTextNode(`${readable(value.slice(0, SHOWN_LIMITS.characters))}… (and ${rest} more characters)`)];
}

const isLong = (value: string): boolean => value.length > SHOWN_LIMITS.characters;

/** Markdown without the backslashes that only a parser needs. */
const readable = (markdown: string): string => markdown.replace(/\\([!-/:-@[-`{-~])/g, '$1');

function words<K extends keyof HTMLElementTagNameMap>(name: K, content: string, className = ''): HTMLElementTagNameMap[K] {
  const element = make(name, content);
  if (className) element.className = className;
  return element;
}
