import { playbookLock } from '../../../src/domain/schema/lock.ts';
import { LOCK } from '../../../src/domain/template/lock.ts';
import { ForkError } from '../fault.ts';
import { readText, sha256Of } from './digest.ts';
import { waitingName, type Journal } from './journal.ts';
import { foreignFile } from './ownership.ts';

/** What commands keep for themselves in `.playbook`. */
const OWN = /^\.playbook\/(lock\.json|base\/[0-9a-f]{64}\.md|(conflicts|undo|discarded)\/[a-z][a-z0-9.\-/]*)$/;

/**
 * Holds a journal to what a command of this folder can have written, before anything is done that it says.
 * @param file path of the journal from the root
 * @throws ForkError if another user may have put it there, or it names a file that the lock does not know
 */
export async function assertTrusted(root: string, file: string, user: number | undefined): Promise<void> {
  const foreign = await foreignFile(root, file, user);
  if (foreign !== undefined) {
    throw new ForkError(
      `Found ${file}, which says that a command was interrupted; but ${foreign}, so nothing that it says was done. Nothing was written. If it is yours, take it from other users (\`chown\`, \`chmod o-w\`), then run this again; else delete ${file}.`,
    );
  }
}

/** @throws ForkError if a whole journal names a file that no command of this folder would change */
export async function assertKnown(root: string, file: string, journal: Journal): Promise<void> {
  const known = await knownFiles(root, journal);
  // A document is never deleted by a command, so only what it keeps itself, and answers that an abort takes back, may go.
  const isOwn = (name: string, stays: boolean): boolean => OWN.test(name) && (stays || name !== LOCK);
  const bad = journal.steps.find(({ path: name, after }) => {
    const stays = after !== undefined;
    return !isOwn(name, stays) && !(known.has(name) && (stays || isYaml(name)));
  });
  const parents = new Set(journal.steps.flatMap(({ path: name }) => parentsOf(name)));
  const folder = journal.folders.find((name) => !parents.has(name));
  const strange = bad?.path ?? folder;
  if (strange === undefined) return;
  throw new ForkError(
    `${file} would change ${strange}, which ${LOCK} does not know; no command of this folder wrote that. Nothing was done. Look at ${file}, then delete it.`,
  );
}

const isYaml = (file: string): boolean => /\.ya?ml$/i.test(file);

const parentsOf = (file: string): string[] => {
  const parts = file.split('/').slice(0, -1);
  return parts.map((_, i) => parts.slice(0, i + 1).join('/'));
};

/** Files that the lock names, as it is and as the journal makes it. */
async function knownFiles(root: string, { steps, token }: Journal): Promise<Set<string>> {
  const texts = [await readText(root, LOCK)];
  const step = steps.find((item) => item.path === LOCK);
  if (step?.after !== undefined) {
    const waiting = await readText(root, waitingName(LOCK, token));
    if (waiting !== undefined && sha256Of(waiting) === step.after) texts.push(waiting);
  }
  return new Set(texts.flatMap((text) => (text === undefined ? [] : filesOf(text))));
}

function filesOf(text: string): string[] {
  try {
    const { data } = playbookLock.safeParse(JSON.parse(text));
    return data?.documents.flatMap(({ path, answersPath }) => [path, answersPath]) ?? [];
  } catch {
    return [];
  }
}
