import type { TemplateRelease } from '../../domain/schema/release.ts';
import { answersText } from '../../domain/template/answers-file.ts';
import { loaded } from '../load.ts';
import type { UpdatePlan } from './plan.ts';

/** Files that an updated document can be taken along as. */
export type UpdatedKind = 'md' | 'docx' | 'yaml';

/**
 * Makes a file of an updated document; what makes Word files is loaded when one is asked for.
 * @param text the updated document as Markdown
 */
export async function makeUpdated(
  kind: UpdatedKind,
  { identity, migrated }: Pick<UpdatePlan, 'identity' | 'migrated'>,
  text: string,
  release: TemplateRelease,
): Promise<{ name: string; blob: Blob }> {
  const name = `${identity.template}-${identity.version}.${kind}`;
  if (kind === 'md') return { name, blob: new Blob([text], { type: 'text/markdown' }) };
  if (kind === 'yaml') return { name, blob: new Blob([answersText(identity, migrated.answers)], { type: 'application/yaml' }) };
  const [{ createDocx }, { documentFromMarkdown }] = await loaded(
    Promise.all([import('../../exports/docx.ts'), import('../../exports/from-markdown.ts')]),
  );
  const bytes = await createDocx(documentFromMarkdown(text, release), identity, migrated.answers);
  return {
    name,
    blob: new Blob([bytes as BlobPart], { type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document' }),
  };
}
