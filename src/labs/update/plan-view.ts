import type { TemplateRelease } from '../../domain/schema/release.ts';
import { fieldLabel } from '../../domain/template/field-label.ts';
import type { Choice } from '../../domain/template/merge/types.ts';
import { downloadBlob } from '../documents/download.ts';
import { whyNot } from '../../tools/kit/why-not.ts';
import { make } from '../make.ts';
import { changeView } from './change-view.ts';
import { run } from '../../tools/background/run.ts';
import { UPDATED_TYPES, type UpdatedKind } from './updated-kind.ts';
import type { UpdatePlan, UpdateSource } from './plan.ts';

/**
 * Shows an update that waits for decisions, and hands the updated document over.
 * @returns tells whether there are decisions that no file has yet
 */
export function showPlan(root: HTMLElement, plan: UpdatePlan, source: UpdateSource): () => boolean {
  const find = (name: string) => root.querySelector<HTMLElement>(`[data-${name}]`)!;
  const choices = new Map<string, Choice>();
  let isUndelivered = false;
  const { changes, versions, migrated, identity } = plan;
  const { release } = source.current;

  find('news').replaceChildren(
    ...versions.flatMap(({ version, date, items }) => [
      make(
        'h3',
        `Version ${version}, ${new Date(date).toLocaleDateString(document.documentElement.lang, { dateStyle: 'long', timeZone: 'UTC' })}`,
      ),
      make('ul', ...items.map((item) => make('li', item))),
    ]),
  );
  find('notes').replaceChildren(...migrated.notes.map((note) => make('li', named(note, release))));
  find('notes-box').hidden = migrated.notes.length === 0;
  find('summary').textContent = summary(plan);

  const tell = (): void => {
    const open = changes.filter(({ state, id }) => state === 'conflict' && !choices.has(id)).length;
    find('open').textContent =
      open === 0 ? 'Nothing waits for you.' : `${open === 1 ? 'One place is' : `${open} places are`} not decided yet; yours stays there.`;
    find('take-words').textContent = '';
  };
  const sections = Map.groupBy(changes, ({ section }) => section);
  let place = 0;
  find('changes').replaceChildren(
    ...[...sections.values()].flatMap((group) => {
      const list = make('ul');
      list.className = 'changes';
      for (const change of group) {
        list.append(
          changeView(change, ++place, (choice) => {
            if (choice === undefined) choices.delete(change.id);
            else choices.set(change.id, choice);
            isUndelivered = true;
            tell();
          }),
        );
      }
      return [make('h3', group[0]!.heading || 'Beginning of the document'), list];
    }),
  );
  tell();

  const hand = async (kind: UpdatedKind): Promise<void> => {
    try {
      const name = `${identity.template}-${identity.version}.${kind}`;
      const decided = new Map(choices);
      const content = await run('make', { kind, source, choices: decided }, { words: `Making ${name}…`, status: find('take-words') });
      if (typeof content === 'object' && 'fault' in content) {
        find('take-words').textContent = content.fault;
        return;
      }
      downloadBlob(name, new Blob([content as BlobPart], { type: UPDATED_TYPES[kind] }));
      // The answers file has no word of the document.
      if (kind !== 'yaml' && isSame(decided, choices)) isUndelivered = false;
      find('take-words').textContent = `${name} is in your downloads.`;
    } catch (error) {
      find('take-words').textContent =
        `The file could not be made, because ${whyNot(error)} Your decisions are still here; another kind of file may work.`;
      throw error;
    }
  };
  for (const button of root.querySelectorAll<HTMLElement>('[data-take]')) {
    // A new document takes the place of the one before.
    button.onclick = () => void hand(button.dataset.take as UpdatedKind);
  }
  find('result').hidden = false;
  root.querySelector<HTMLElement>('#news-title')!.focus();
  return () => isUndelivered;
}

/** Whether the reader decided nothing else while the file was made. */
const isSame = (a: ReadonlyMap<string, Choice>, b: ReadonlyMap<string, Choice>): boolean =>
  a.size === b.size && [...a].every(([id, choice]) => b.get(id) === choice);

function summary({ changes, isEdited }: UpdatePlan): string {
  if (changes.length === 0) return 'No word of your document changes; it is of the new version from here on.';
  const count = (state: string) => changes.filter((change) => change.state === state).length;
  const parts = [
    [count('upstream'), 'taken over'],
    [count('merged'), 'put together from yours and the new version'],
    [count('conflict'), 'for you to decide'],
    [count('deleted'), 'that you had deleted'],
  ] as const;
  const words = parts.flatMap(([number, what]) => (number > 0 ? [`${number} ${what}`] : []));
  const edited = isEdited ? '' : ' You have changed nothing in the text of the template.';
  return `The new version changes ${changes.length === 1 ? 'one place' : `${changes.length} places`}: ${words.join(', ')}.${edited}`;
}

/** A note with the names that the form gives its fields in place of their ids. */
const named = (note: string, { fields }: TemplateRelease): string =>
  note.replace(/"([a-z][a-z0-9-]*(?:\.[a-z][a-z0-9-]*)?)"/g, (all, path: string) => {
    const label = fieldLabel(fields, path);
    return label === undefined ? all : `“${label}”`;
  });
