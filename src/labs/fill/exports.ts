import type { MachineSource } from '../../domain/policy/machine.ts';
import type { TemplateRelease } from '../../domain/schema/release.ts';
import type { Answers } from '../../domain/template/answers.ts';
import type { FilledDocument } from '../../domain/template/document.ts';
import type { DocumentIdentity } from '../../domain/template/markdown.ts';
import { loaded } from '../../tools/kit/loaded.ts';

/** Files that a document can be taken along as. */
export type FileKind = 'docx' | 'md' | 'xlsx' | 'answers' | 'instructions' | 'rules';

/** What every export is made from. */
export interface ExportSource {
  document: FilledDocument;
  identity: DocumentIdentity;
  answers: Answers;
  release: TemplateRelease;
}

/** A file that is made when it is asked for; its maker is loaded then. */
interface Maker {
  ending: string;
  type: string;
  make: (source: ExportSource) => Promise<string | Uint8Array>;
}

const OFFICE = 'application/vnd.openxmlformats-officedocument';

const MAKERS: Record<FileKind, Maker> = {
  docx: {
    ending: 'docx',
    type: `${OFFICE}.wordprocessingml.document`,
    make: async ({ document, identity, answers }) =>
      (await loaded(import('../../exports/docx.ts'))).createDocx(document, identity, answers),
  },
  xlsx: {
    ending: 'xlsx',
    type: `${OFFICE}.spreadsheetml.sheet`,
    make: async ({ document, identity, answers }) =>
      (await loaded(import('../../exports/xlsx.ts'))).createXlsx(document, identity, answers),
  },
  md: {
    ending: 'md',
    type: 'text/markdown',
    make: async ({ document, identity }) =>
      (await loaded(import('../../domain/template/markdown.ts'))).documentMarkdown(document, identity),
  },
  answers: {
    ending: 'yaml',
    type: 'application/yaml',
    make: async ({ identity, answers }) => (await loaded(import('../../domain/template/answers-file.ts'))).answersText(identity, answers),
  },
  instructions: {
    ending: 'txt',
    type: 'text/plain;charset=utf-8',
    make: async (source) => (await loaded(import('../../domain/policy/instructions.ts'))).instructions(await policySource(source)),
  },
  rules: {
    ending: 'json',
    type: 'application/json',
    make: async (source) => {
      const { address, locale: language, body } = source.release;
      const [{ toMachine }, { clausesOf }] = await loaded(
        Promise.all([import('../../domain/policy/machine.ts'), import('../../domain/policy/clauses.ts')]),
      );
      const schema = new URL('../../policies/policy.schema.json', address).href;
      return `${JSON.stringify(toMachine(await policySource(source), clausesOf(body), { address, schema, language }), undefined, 2)}\n`;
    },
  },
};

/** The policy that the document is, with the rules as the reader set them. */
async function policySource({ release, answers }: ExportSource): Promise<MachineSource> {
  const { draftPolicy } = await loaded(import('../../domain/template/policy-of.ts'));
  return { id: release.id, version: release.version, title: release.title, ...draftPolicy(release, answers) };
}

/**
 * Makes a file.
 * @param stem name of the file without its ending
 */
export async function makeFile(kind: FileKind, stem: string, source: ExportSource): Promise<{ name: string; blob: Blob }> {
  const { ending, type, make } = MAKERS[kind];
  const content = await make(source);
  return { name: `${stem}.${ending}`, blob: new Blob([content as BlobPart], { type }) };
}
