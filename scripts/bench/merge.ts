import { mergeDocuments } from '../../src/domain/template/merge/merge.ts';
import { createRandom, WORDS } from './words.ts';
import { say } from '../io/output.ts';

/** Blocks of one section: as many as the largest section of a long policy. */
const IN_SECTION = 25;

/** Paragraphs and list items of about 40 words, by turns. */
function generateBlocks(count: number): string[] {
  const random = createRandom(20261124);
  const word = () => WORDS[Math.floor(random() * WORDS.length)]!;
  const sentence = () => `The ${Array.from({ length: 12 }, word).join(' ')} ends.`;
  return Array.from({ length: count }, (_, i) => `${i % 4 === 3 ? '- ' : ''}${i}: ${sentence()} ${sentence()} ${sentence()}`);
}

const render = (blocks: readonly string[], size: number) =>
  blocks
    .map((block, i) => (i % size === 0 ? `<!-- section: s-${i / size} -->\n\n## Section ${i / size}\n\n${block}\n` : `${block}\n`))
    .join('\n');

/** Changes a word of some blocks, in its first or its last sentence. */
const change = (blocks: readonly string[], share: number, which: 'first' | 'last') => {
  const random = createRandom(which === 'first' ? 7 : 11);
  return blocks.map((block) => {
    if (random() >= share) return block;
    return which === 'first' ? block.replace(': The', ': Each') : block.replace(/ends\.$/, 'is over.');
  });
};

const CASES = {
  '10% changed on each side': (blocks: string[]) => [change(blocks, 0.1, 'first'), change(blocks, 0.1, 'last')],
  'all changed on both sides': (blocks: string[]) => [change(blocks, 1, 'first'), change(blocks, 1, 'last')],
  'all reordered and changed': (blocks: string[]) => [change(blocks, 1, 'first').reverse(), change(blocks, 1, 'last')],
  'all rewritten on both sides': (blocks: string[]) => [
    blocks.map((block) => block.split(' ').reverse().join(' ')),
    blocks.map((block) => block.replace(/[aeiou]/g, 'x')),
  ],
};

/**
 * Merges generated documents of several sizes, in sections and as one section.
 * @param sizes numbers of blocks
 */
export function benchMerge(sizes: readonly number[]): void {
  say('blocks | sections | edits                       | seconds | of CPU | changes');
  for (const size of sizes)
    for (const inSection of [IN_SECTION, size])
      for (const [name, edit] of Object.entries(CASES)) {
        const blocks = generateBlocks(size);
        const [base, ours, theirs] = [blocks, ...edit(blocks)].map((side) => render(side, inSection)) as [string, string, string];
        const start = performance.now();
        const used = process.cpuUsage();
        const { changes } = mergeDocuments(base, ours, theirs);
        const seconds = (performance.now() - start) / 1000;
        const { user, system } = process.cpuUsage(used);
        say(
          `${String(size).padStart(6)} | ${String(Math.ceil(size / inSection)).padStart(8)} | ${name.padEnd(27)} | ${seconds.toFixed(2).padStart(7)} | ${((user + system) / 1e6).toFixed(2).padStart(6)} | ${changes.length}`,
        );
      }
}
