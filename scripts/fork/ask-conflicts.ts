import { takesBoth, takesWords } from '../../src/domain/template/merge/choices.ts';
import type { Choice } from '../../src/domain/template/merge/types.ts';
import { plainText } from '../../src/domain/template/plain.ts';
import type { Prompts } from '../prompts/prompts.ts';
import { headingOf, type ToldConflict } from './conflict-text.ts';
import { COLOUR_MARKS, showDiff } from './show-diff.ts';

/** A conflict as a person is asked about it. */
export interface AskedConflict extends ToldConflict {
  id: string;
  kind: string;
}

/**
 * Asks about each conflict of a document.
 * @param file the edited file that the other side is; without it that is the template
 * @returns the choices made, by id; one that is left for later has none
 */
export type ConflictAsker = (document: string, conflicts: readonly AskedConflict[], file?: string) => Promise<Map<string, Choice>>;

/** Lets a person change a text in an editor; nothing where there is none. */
export type Edit = (text: string) => Promise<string | undefined>;

/** Asks on a terminal: mine, theirs, later and, where the conflict can be decided so, both or words of one's own. */
export function askConflicts(prompts: Prompts, edit: Edit | undefined): ConflictAsker {
  return async (document, conflicts, file) => {
    const other = file === undefined ? 'Upstream’s' : `That of ${plainText(file)}`;
    const choices = new Map<string, Choice>();
    for (const [i, conflict] of conflicts.entries()) {
      // What a person edits is the text itself; what the terminal shows has nothing in it that a terminal obeys.
      const { ours, theirs, base } = shownOf(conflict);
      const title = `${document}, conflict ${i + 1} of ${conflicts.length}: ${plainText(headingOf(conflict))} (${conflict.unit})`;
      prompts.note(
        title,
        [
          `What it was:\n${base ?? '(it was not there)'}`,
          `Yours:\n${ours ?? '(you removed it)'}`,
          `${other}:\n${theirs ?? (file === undefined ? '(the template has it no more)' : '(it was removed there)')}`,
          `From yours to ${file === undefined ? 'upstream’s' : 'that'}:\n${showDiff(ours ?? '', theirs ?? '', COLOUR_MARKS)}`,
        ].join('\n\n'),
      );
      const choice = await askOne(conflict, prompts, edit, file);
      if (choice !== undefined) choices.set(conflict.id, choice);
    }
    return choices;
  };
}

function shownOf({ base, ours, theirs }: AskedConflict): Pick<AskedConflict, 'base' | 'ours' | 'theirs'> {
  const shown = (text: string | undefined) => (text === undefined ? undefined : plainText(text));
  return { base: shown(base), ours: shown(ours), theirs: shown(theirs) };
}

async function askOne(
  conflict: AskedConflict,
  prompts: Prompts,
  edit: Edit | undefined,
  file: string | undefined,
): Promise<Choice | undefined> {
  const { ours = '', theirs = '' } = conflict;
  const chosen = await prompts.select({
    message: 'What stands in the document?',
    choices: [
      { value: 'ours', label: 'Mine' },
      { value: 'theirs', label: 'Theirs', hint: file === undefined ? 'the text of the template' : 'the text of the edited file' },
      ...(takesBoth(conflict) ? [{ value: 'both', label: 'Both', hint: 'mine, then theirs' }] : []),
      ...(takesWords(conflict)
        ? [{ value: 'edit', label: 'Words of my own', hint: edit ? 'in your editor' : 'typed here, in one line' }]
        : []),
      { value: 'later', label: 'Decide later', hint: 'mine stays, and the conflict remains open' },
    ],
    initial: 'ours',
  });
  if (chosen === 'ours' || chosen === 'theirs' || chosen === 'both') return chosen;
  if (chosen === 'later') return undefined;
  const start = ours === '' ? theirs : ours;
  const text = edit ? await edit(start) : undefined;
  if (text !== undefined) return { text: text.replaceAll('\r\n', '\n').replace(/(?<!\n)\n+$/, start.endsWith('\n') ? '\n' : '') };
  return {
    text: await prompts.text({ message: 'The words that stand there', initial: start.replaceAll('\n', ' '), fault: () => undefined }),
  };
}
