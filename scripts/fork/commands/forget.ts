import { basePath, LOCK, lockText, withDocument } from '../../../src/domain/template/lock.ts';
import { cleared, readConflicts } from '../conflicts.ts';
import { EXIT } from '../fault.ts';
import { removals } from '../files/change.ts';
import { withFolder, type Machine, writeFiles } from '../folder.ts';
import { pickDocuments } from '../tracked.ts';

/** Tracks a document no more. The document and its answers stay as they are. @returns the exit code */
export async function forget(id: string, machine: Machine): Promise<number> {
  return withFolder(machine, async (folder) => {
    const { root, lock, lockDigest } = folder;
    const [tracked] = pickDocuments(folder, id, machine.current);
    const conflicts = await readConflicts(root, tracked!.id, undefined);
    const files = [
      { path: LOCK, bytes: lockText(withDocument(lock, tracked!.id, undefined)), before: lockDigest },
      ...(await removals(root, [basePath(tracked!.base)])),
      ...(conflicts ? await cleared(root, tracked!.id, conflicts.file) : []),
    ];
    await writeFiles(root, 'The removal of an entry', files, machine);
    machine.say(`${tracked!.id} is tracked no more. ${tracked!.path} and its answers, where they are, stay as they are.`);
    return EXIT.done;
  });
}
