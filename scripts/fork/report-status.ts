import { printableLine } from '../io/printable.ts';
import type { DocumentStatus } from './document-status.ts';

/** How the documents of a folder stand, for a person. */
export function statusReport(documents: readonly DocumentStatus[]): string {
  if (documents.length === 0) return 'This folder tracks no document. `playbook fork <template>` starts one.';
  return documents.map(documentLines).join('\n');
}

function documentLines(document: DocumentStatus): string {
  const { id, path, version, textVersion, place, copies, update, faults, conflicts } = document;
  const lines = [`${id} (${printableLine(path)}), version ${version}: ${factsOf(document).join(', ')}`];
  if (place === 'moved') lines.push('  The lock follows it with the next update.');
  if (textVersion !== undefined)
    lines.push(`  Its text is of version ${textVersion}, the lock says ${version}: the next update starts from ${textVersion}.`);
  if (place === 'missing' && faults.length === 0)
    lines.push(`  No file has its id. Bring it back, or let \`playbook update ${id}\` record that you deleted it.`);
  if (place === 'copied')
    lines.push(`  ${copies!.map(printableLine).join(' and ')} have one id. Remove the line \`document: ${id}\` from the copy.`);
  for (const item of update?.versions ?? [])
    for (const words of item.items) lines.push(`  ${item.version}, ${item.date}: ${printableLine(words)}`);
  if (conflicts > 0) lines.push(`  Settle them with \`playbook update ${id} --conflict=ask\`; ${shownIn(document)}.`);
  lines.push(...faults.map((fault) => `  ${fault.replaceAll('\n', '\n  ')}`));
  return lines.join('\n');
}

function factsOf({ place, textVersion, edited, answersChanged, conflicts, update, faults, version }: DocumentStatus): string[] {
  const facts = [
    ...(place === 'there' ? [] : [place]),
    ...(textVersion === undefined ? [] : [`text of version ${textVersion}`]),
    ...(edited ? ['edited'] : []),
    ...(answersChanged ? ['answers changed'] : []),
    ...(conflicts > 0 ? [conflicts === 1 ? '1 conflict remains' : `${conflicts} conflicts remain`] : []),
    ...(update ? [`update available (${textVersion ?? version} -> ${update.to})`] : []),
  ];
  const known = place === 'there' || place === 'moved';
  const current = known && textVersion === undefined && !update && conflicts === 0 && faults.length === 0 ? ['current'] : [];
  return facts.length + current.length > 0 ? [...current, ...facts] : ['not known whether it is current'];
}

function shownIn({ id, shown }: DocumentStatus): string {
  const folder = `.playbook/conflicts/${id}`;
  if (shown === 'markers') return 'the document shows them between markers';
  return shown === 'both' ? `the document shows some between markers, and ${folder} the others` : `${folder} shows them`;
}
