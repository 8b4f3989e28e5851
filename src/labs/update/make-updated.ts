import { answersText } from '../../domain/template/answers-file.ts';
import type { Choice } from '../../domain/template/merge/types.ts';
import { loaded } from '../../tools/kit/loaded.ts';
import { mergeUpdate, type UpdateSource } from './plan.ts';
import type { UpdatedKind } from './updated-kind.ts';

/** What a file of an updated document is made from. */
export interface MakeUpdatedInput {
  kind: UpdatedKind;
  source: UpdateSource;
  /** By id of change. */
  choices: ReadonlyMap<string, Choice>;
}

/** Content of a file of an updated document; what makes Word files is loaded when one is asked for. */
export async function makeUpdated({ kind, source, choices }: MakeUpdatedInput): Promise<string | Uint8Array> {
  const { text, identity, answers } = mergeUpdate(source, choices);
  if (kind === 'md') return text;
  if (kind === 'yaml') return answersText(identity, answers);
  const [{ createDocx }, { documentFromMarkdown }] = await loaded(
    Promise.all([import('../../exports/docx.ts'), import('../../exports/from-markdown.ts')]),
  );
  return createDocx(documentFromMarkdown(text, source.current.release), identity, answers);
}
