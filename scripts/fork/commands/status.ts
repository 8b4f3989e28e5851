import type { TrackedDocument } from '../../../src/domain/schema/lock.ts';
import { isSame } from '../../../src/domain/template/edit-answers.ts';
import { changesBetween } from '../../../src/domain/template/migrate.ts';
import { compareVersions } from '../../../src/domain/template/version.ts';
import { readConflicts, type Conflict } from '../conflicts.ts';
import type { DocumentStatus } from '../document-status.ts';
import { assertAnswersOf } from '../answers.ts';
import { assertPublished, assertSettled } from '../as-of.ts';
import { documentFault, EXIT } from '../fault.ts';
import { sha256Of } from '../files/digest.ts';
import { answersPlace, findDocuments, placeOf, unseenMessage, type FoundDocuments } from '../find.ts';
import { withReading, type Folder, type Machine } from '../folder.ts';
import { mistakenMessage, saidVersion } from '../identity.ts';
import { createRegistry, type Registry } from '../registry/cache.ts';
import { typedSource } from '../registry/locate.ts';
import { statusReport } from '../report-status.ts';
import { assertSound } from '../sound.ts';
import { pickDocuments, tamperWarning } from '../tracked.ts';
import { readAnswersAt } from '../update-one.ts';

/** What a call of `playbook status` says. */
export interface StatusOptions {
  json?: boolean;
  from?: string;
  /** Addresses to which the playbook may send the command, beside its own. */
  allowRedirect?: string[];
}

/** Tells how each document stands. @returns the exit code */
export async function status(options: StatusOptions, machine: Machine): Promise<number> {
  return withReading(machine, async (folder) => {
    const { interrupted } = folder;
    if (interrupted !== undefined) machine.warn(interrupted);
    const searched = await findDocuments(folder.root, folder.lock);
    const registry = createRegistry(folder.root, options.allowRedirect);
    const all: DocumentStatus[] = [];
    const from = typedSource(options.from, machine.current, folder.root);
    for (const tracked of pickDocuments(folder, undefined, machine.current))
      all.push(await statusOf(tracked, folder, searched, registry, from, machine));
    machine.say(
      options.json
        ? JSON.stringify({ format: 1, ...(interrupted === undefined ? {} : { interrupted }), documents: all }, undefined, 2)
        : statusReport(all),
    );
    if (interrupted !== undefined || all.some((item) => item.faults.length > 0 || item.place === 'copied')) return EXIT.error;
    if (all.some((item) => item.conflicts > 0)) return EXIT.conflictsRemain;
    return all.some((item) => item.update) ? EXIT.updateAvailable : EXIT.done;
  });
}

async function statusOf(
  tracked: TrackedDocument,
  { root }: Folder,
  searched: FoundDocuments,
  registry: Registry,
  otherSource: string | undefined,
  { warn }: Machine,
): Promise<DocumentStatus> {
  const { id, template, version } = tracked;
  const found: DocumentStatus = {
    id,
    path: tracked.path,
    template,
    version,
    place: 'there',
    edited: false,
    answersChanged: false,
    conflicts: 0,
    faults: [],
  };
  const attempt = async (act: () => Promise<void>): Promise<void> => {
    try {
      await act();
    } catch (error) {
      found.faults.push(documentFault(error, id));
    }
  };
  await attempt(async () => {
    const place = await placeOf(root, tracked, searched);
    if (place.kind === 'missing') {
      found.place = tracked.deleted ? 'deleted' : 'missing';
      if (!place.whole && !tracked.deleted) found.faults.push(unseenMessage(tracked));
    } else if (place.kind === 'copied') Object.assign(found, { place: 'copied', copies: place.paths });
    else if (place.kind === 'mistaken') {
      Object.assign(found, { place: 'mistaken', path: place.path });
      found.faults.push(mistakenMessage(tracked, place.path, place.said));
    } else {
      Object.assign(found, { place: place.kind, path: place.path });
      const conflicts = await readConflicts(root, id, place.text);
      found.conflicts = conflicts?.open.length ?? 0;
      if (conflicts && found.conflicts > 0) found.shown = shownBy(conflicts.open);
      assertSound(tracked, place, conflicts);
      const textVersion = saidVersion(place.text, tracked);
      if (textVersion !== version) found.textVersion = textVersion;
      found.edited = found.textVersion === undefined && sha256Of(place.text) !== tracked.base;
      assertSettled(tracked, textVersion, conflicts);
      const answers = await readAnswersAt(root, await answersPlace(root, tracked, place.path));
      if (answers) assertAnswersOf(answers, template);
      found.answersChanged = answers !== undefined && !(answers.identity.version === version && isSame(answers.answers, tracked.answers));
    }
  });
  if (found.place === 'missing' || found.place === 'deleted' || found.place === 'mistaken') return found;
  await attempt(async () => {
    const source = otherSource ?? tracked.source;
    const index = await registry.index(source, template);
    const { name } = registry.source(source);
    const warning = tamperWarning(tracked, index, name);
    if (warning) warn(warning);
    const from = found.textVersion ?? version;
    if (found.textVersion !== undefined) assertPublished(tracked, found.path, index, found.textVersion, name);
    if (compareVersions(index.latest, from) <= 0 && found.textVersion === undefined) return;
    const versions = changesBetween(index.versions, from, index.latest).map(({ version: to, date, items }) => ({
      version: to,
      date,
      items,
    }));
    found.update = { to: index.latest, versions };
  });
  return found;
}

function shownBy(open: readonly Conflict[]): NonNullable<DocumentStatus['shown']> {
  if (open.every((item) => item.marked)) return 'markers';
  return open.some((item) => item.marked) ? 'both' : 'files';
}
