import { playbookLock, type PlaybookLock, type TrackedDocument } from '../../../src/domain/schema/lock.ts';
import { changesBetween } from '../../../src/domain/template/migrate.ts';
import { isSame } from '../../../src/domain/template/edit-answers.ts';
import { LOCK, lockText, withDocument } from '../../../src/domain/template/lock.ts';
import { compareVersions } from '../../../src/domain/template/version.ts';
import { cleared, readConflicts } from '../conflicts.ts';
import { assertAnswersOf } from '../answers.ts';
import { asOf, assertSettled } from '../as-of.ts';
import { documentFault, EXIT, ForkError } from '../fault.ts';
import { answersPlace, copiedMessage, findDocuments, placeOf, unseenMessage } from '../find.ts';
import { assertWhole, withFolder, withReading, type Folder, type Machine, writeFiles } from '../folder.ts';
import { mistakenMessage, saidVersion } from '../identity.ts';
import { createRegistry } from '../registry/cache.ts';
import { typedSource } from '../registry/locate.ts';
import { updateReport } from '../report-update.ts';
import { abortOne } from '../abort.ts';
import { settleOne } from '../settle-one.ts';
import { assertSound } from '../sound.ts';
import { pickDocuments, readBase, tamperWarning } from '../tracked.ts';
import type { ConflictAsker } from '../ask-conflicts.ts';
import type { Step, UpdateContext, UpdatedDocument, UpdateOptions } from '../update-types.ts';
import { readAnswersAt, updateOne, type Decide, type Outcome, type Present } from '../update-one.ts';

/**
 * Takes upstream's changes over into one document or all, or settles or takes back what an update left open. All files of a
 * call change together.
 * @returns the exit code
 */
export async function update(id: string | undefined, options: UpdateOptions, machine: Machine & { ask?: ConflictAsker }): Promise<number> {
  if (options.abort && (options.dryRun || options.conflict))
    throw new ForkError('Found --abort with another option of the update, expected it alone.');
  if (options.conflict === 'ask' && !machine.ask) {
    throw new ForkError(
      'Found --conflict=ask without a terminal to ask on, expected --conflict=ours, theirs or markers there. Nothing was written.',
    );
  }
  const within = options.dryRun ? withReading : withFolder;
  return within(machine, async (folder) => {
    assertWhole(folder);
    const documents = pickDocuments(folder, id, machine.current);
    const found = await findDocuments(folder.root, folder.lock);
    const context: UpdateContext = {
      folder,
      registry: createRegistry(folder.root, options.allowRedirect),
      options: { ...options, from: typedSource(options.from, machine.current, folder.root) },
      found,
      ask: machine.ask,
      warn: machine.warn,
    };
    const steps: Step[] = [];
    for (const tracked of documents) steps.push(await stepOf(tracked, context));
    if (!options.dryRun) await write(folder, steps, machine);
    const reports = steps.map((step) => step.report);
    machine.say(updateReport(reports, options));
    return exitCode(reports, options.dryRun === true);
  });
}

async function write({ root, lock, lockDigest }: Folder, steps: readonly Step[], machine: Machine): Promise<void> {
  const after = steps.reduce<PlaybookLock>((next, { entry }) => (entry ? withDocument(next, entry.id, entry) : next), lock);
  if (!playbookLock.safeParse(after).success) {
    throw new ForkError(
      'Found two documents that have changed places, and only one of them named. Nothing was written. Run `playbook update` without a name, so that both are followed.',
    );
  }
  const files = steps.flatMap((step) => step.files);
  if (steps.some((step) => step.entry)) files.push({ path: LOCK, bytes: lockText(after), before: lockDigest });
  await writeFiles(root, 'The update', files, machine);
}

async function stepOf(tracked: TrackedDocument, context: UpdateContext): Promise<Step> {
  const { id, path, template, version } = tracked;
  const report: UpdatedDocument = {
    id,
    path,
    template,
    from: version,
    to: version,
    state: 'current',
    versions: [],
    changes: [],
    open: [],
    missing: [],
    notes: [],
  };
  try {
    return await stepFor(tracked, report, context);
  } catch (error) {
    return { report: { ...report, state: 'error', error: documentFault(error, id) }, files: [] };
  }
}

async function stepFor(tracked: TrackedDocument, report: UpdatedDocument, context: UpdateContext): Promise<Step> {
  const { root } = context.folder;
  const place = await placeOf(root, tracked, context.found);
  if (place.kind === 'copied') throw new ForkError(copiedMessage(tracked, place.paths));
  if (place.kind === 'missing') {
    if (!place.whole && !tracked.deleted) throw new ForkError(unseenMessage(tracked));
    const conflicts = await readConflicts(root, tracked.id, undefined);
    if (context.options.abort) return abortOne({ tracked, path: tracked.path, answersPath: tracked.answersPath }, report, conflicts, root);
    const files = conflicts ? await cleared(root, tracked.id, conflicts.file) : [];
    return { report: { ...report, state: 'deleted' }, files, ...(tracked.deleted ? {} : { entry: { ...tracked, deleted: true } }) };
  }
  if (place.kind === 'mistaken' && !context.options.abort) throw new ForkError(mistakenMessage(tracked, place.path, place.said));
  const moved = place.kind === 'moved' ? { movedFrom: tracked.path, path: place.path } : {};
  if (place.kind === 'moved') assertFree(tracked, place.path, context);
  const conflicts = await readConflicts(root, tracked.id, place.text);
  const answersPath = await answersPlace(root, tracked, place.path);
  const where = { path: place.path, text: place.text, answersPath };
  if (context.options.abort) return abortOne({ tracked, ...where }, { ...report, ...moved }, conflicts, root);
  assertSound(tracked, place, conflicts);
  assertSettled(tracked, saidVersion(place.text, tracked), conflicts);
  if (conflicts && conflicts.open.length > 0) return settleOne({ tracked, ...where }, { ...report, ...moved }, conflicts, context);
  const left = conflicts ? await cleared(root, tracked.id, conflicts.file) : [];
  const step = await upgradeStep({ tracked, ...where }, { ...report, ...moved }, context);
  // What is kept for conflicts that were resolved by hand goes, unless this update has written there anew.
  const written = new Set(step.files.map((file) => file.path));
  return { ...step, files: [...step.files, ...left.filter((file) => !written.has(file.path))] };
}

/** @throws ForkError if a document was moved to the place of another one, which has not moved away itself */
function assertFree({ id }: TrackedDocument, path: string, { folder, found }: UpdateContext): void {
  const other = folder.lock.documents.find((item) => item.id !== id && item.path === path);
  if (!other || found.byId.get(other.id)?.some((file) => file !== path)) return;
  throw new ForkError(
    `It was moved to ${path}, where the lock expects ${other.id}. Nothing was written for it. Move it elsewhere; or if you did delete ${other.id}, let \`playbook forget ${other.id}\` track that no more first.`,
  );
}

async function upgradeStep(where: Omit<Present, 'base' | 'answers'>, report: UpdatedDocument, context: UpdateContext): Promise<Step> {
  const { folder, registry, options } = context;
  const { tracked } = where;
  const from = options.from ?? tracked.source;
  const index = await registry.index(from, tracked.template);
  const warning = tamperWarning(tracked, index, registry.source(from).name);
  if (warning) context.warn(warning);
  const answers = await readAnswersAt(folder.root, where.answersPath);
  if (answers) assertAnswersOf(answers, tracked.template);
  const changed = answers !== undefined && !(answers.identity.version === tracked.version && isSame(answers.answers, tracked.answers));
  const textVersion = saidVersion(where.text, tracked);
  const isOther = textVersion !== tracked.version;
  const behind = !isOther && compareVersions(index.latest, tracked.version) < 0;
  if (behind) report.notes.push(`The playbook publishes ${index.latest}, which is older than this document.`);
  if (behind || (!isOther && index.latest === tracked.version && !changed)) return { report, files: [], ...movedEntry(where) };
  if (!isOther && index.latest === tracked.version && warning) throw new ForkError(warning);
  const read = await registry.release(from, tracked.template, index.latest);
  if (isOther)
    report.notes.push(`Its text says version ${textVersion}, the lock ${tracked.version}; the update started from ${textVersion}.`);
  const start = isOther
    ? { ...(await asOf(folder.root, tracked, { ...where, answers }, registry, from)), locked: tracked }
    : { tracked, base: await readBase(folder.root, tracked, registry, from) };
  const present: Present = { ...where, answers, ...start };
  const outcome = await decided(present, read, context);
  const { upgrade, open, entry, files } = outcome;
  return {
    report: {
      ...report,
      from: textVersion,
      to: read.release.version,
      state: 'updated',
      versions: changesBetween(read.release.changes, textVersion, read.release.version),
      changes: upgrade.changes,
      open,
      missing: upgrade.missing.map((item) => item.label),
      notes: [...report.notes, ...upgrade.notes],
    },
    files,
    entry,
  };
}

/** The update with its conflicts decided as the call says, asking for each where it says so. */
async function decided(present: Present, read: Parameters<typeof updateOne>[2], { folder, options, ask }: UpdateContext): Promise<Outcome> {
  const { conflict } = options;
  const all = conflict === 'ours' || conflict === 'theirs' ? conflict : undefined;
  const decide: Decide = (change) => (change.state === 'conflict' ? all : undefined);
  const outcome = await updateOne(folder.root, present, read, decide, conflict === 'markers');
  if (conflict !== 'ask' || outcome.open.length === 0 || !ask || options.dryRun) return outcome;
  const choices = await ask(present.tracked.id, outcome.open);
  return updateOne(folder.root, present, read, (change) => choices.get(change.id), false);
}

/** The entry of a document that was moved, or is there again. */
function movedEntry({ tracked, path, answersPath }: Omit<Present, 'base' | 'answers'>): { entry?: TrackedDocument } {
  const { deleted, ...rest } = tracked;
  if (!deleted && tracked.path === path && tracked.answersPath === answersPath) return {};
  return { entry: { ...rest, path, answersPath } };
}

function exitCode(reports: readonly UpdatedDocument[], dryRun: boolean): number {
  if (reports.some((report) => report.state === 'error')) return EXIT.error;
  if (reports.some((report) => report.open.length > 0)) return EXIT.conflictsRemain;
  return dryRun && reports.some((report) => report.state === 'updated') ? EXIT.updateAvailable : EXIT.done;
}
