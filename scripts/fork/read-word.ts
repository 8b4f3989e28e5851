import type { ReadDocument } from '../../src/exports/read-docx.ts';
import type { ReviewList } from '../../src/exports/import-review.ts';
import { Cancelled, type Prompts } from '../prompts/prompts.ts';
import { ForkError, messageOf } from './fault.ts';
import type { TrackedOption } from './tracked-options.ts';

interface Teller {
  say: (text: string) => void;
  prompts?: Prompts;
}

/**
 * Reads an exported DOCX file. What is pending in it, and what cannot be carried over, is said before anything is done with it; on a
 * terminal the person is asked.
 * @param tracked the `--tracked` option; `undefined` asks on a terminal and stops elsewhere
 * @throws ForkError for a file that cannot be read, and for pending changes that may not be decided; Cancelled if the person stops
 */
export async function readWord(bytes: Uint8Array, file: string, tracked: TrackedOption | undefined, teller: Teller): Promise<ReadDocument> {
  const [{ readDocx }, { reviewImport }] = await Promise.all([
    import('../../src/exports/read-docx.ts'),
    import('../../src/exports/import-review.ts'),
  ]);
  const read = (choice: 'accept' | 'reject'): ReadDocument => {
    try {
      return readDocx(bytes, { tracked: choice });
    } catch (error) {
      throw new ForkError(`${file}: ${messageOf(error)} Nothing was written.`, { cause: error });
    }
  };
  const first = read('accept');
  const { pending } = reviewImport(first);
  if (pending) teller.say(listText(file, pending));
  const choice = pending ? await decide(file, first.pending.length, tracked, teller) : 'accept';
  const document = choice === 'accept' ? first : read(choice);
  const { lost } = reviewImport(document);
  if (!lost) return document;
  teller.say(listText(file, lost));
  const goesOn = !teller.prompts || (await teller.prompts.confirm({ message: 'Take the document over like this?', initial: true }));
  if (!goesOn) throw new Cancelled();
  return document;
}

async function decide(file: string, count: number, tracked: TrackedOption | undefined, { prompts }: Teller): Promise<'accept' | 'reject'> {
  if (tracked === 'accept' || tracked === 'reject') return tracked;
  if (tracked === 'stop' || !prompts) {
    const changes = count === 1 ? '1 tracked change that has' : `${count} tracked changes that have`;
    throw new ForkError(
      `${file} has ${changes} been neither accepted nor rejected. Nothing was written. Decide them in the word processor, or name --tracked=accept or --tracked=reject.`,
    );
  }
  const chosen = await prompts.select({
    message: 'What becomes of the tracked changes?',
    choices: [
      { value: 'accept', label: 'Accept all' },
      { value: 'reject', label: 'Reject all' },
      { value: 'stop', label: 'Cancel', hint: 'nothing is written' },
    ],
    initial: 'stop',
  });
  if (chosen === 'accept' || chosen === 'reject') return chosen;
  throw new Cancelled();
}

function listText(file: string, { title, lines, more }: ReviewList): string {
  return [`${file}: ${title}`, ...lines.map((line) => `  ${line}`), ...(more > 0 ? [`  And ${more} more.`] : [])].join('\n');
}
