import { splitBlocks, type BlockKind } from './split.ts';

/**
 * Whether words that a merge put together are still one block of their kind, with marks of emphasis, code and links as
 * complete as each side had them.
 */
export function isSound(merged: string, kind: BlockKind, sides: readonly string[]): boolean {
  const { lead, blocks } = splitBlocks(merged);
  if (lead !== '' || blocks.length !== 1 || blocks[0]!.kind !== kind) return false;
  return isBalanced(merged, sides);
}

/** Whether a merged text leaves nothing open that its sides close. */
export function isBalanced(merged: string, sides: readonly string[]): boolean {
  const open = openMarks(merged);
  return sides.every((side) => openMarks(side) === '') ? open === '' : sides.some((side) => openMarks(side) === open);
}

/** Marks that a text opens and does not close; empty for a text that is in order. */
function openMarks(text: string): string {
  const plain = text
    .replace(/^[ \t]*[-*+](?=[ \t])/gm, '')
    .replace(/\\[\s\S]/g, '')
    .replace(/(?<!`)(`+)(?!`)[\s\S]*?(?<!`)\1(?!`)/g, '');
  const open: string[] = [];
  if (plain.includes('`')) open.push('`');
  const words = plain.replace(/https?:\/\/[^\s<>()]+/g, '').replace(/(?<=[\p{L}\p{N}])_(?=[\p{L}\p{N}])/gu, '');
  for (const mark of ['**', '__', '~~']) if (words.split(mark).length % 2 === 0) open.push(mark);
  const single = words.replace(/\*\*|__/g, '').replace(/(?<=\s)[*_](?=\s)/g, '');
  for (const mark of ['*', '_']) if (single.split(mark).length % 2 === 0) open.push(mark);
  let depth = 0;
  for (const sign of plain) {
    if (sign === '[') depth++;
    if (sign === ']' && --depth < 0) break;
  }
  if (depth !== 0) open.push('[');
  if (/\]\([^)]*$/.test(plain)) open.push('(');
  return open.join(' ');
}
