import { readFile } from 'node:fs/promises';
import type { TemplateRelease } from '../../src/domain/schema/release.ts';
import type { Answers } from '../../src/domain/template/answers.ts';
import { answersText } from '../../src/domain/template/answers-file.ts';
import { createDocument } from '../../src/domain/template/document.ts';
import { documentMarkdown, type DocumentIdentity } from '../../src/domain/template/markdown.ts';

const FOLDER = 'tests/fixtures/lumen/content/templates/launch-brief/versions';
/** Answers of the launch brief that the tests export. */
export const ANSWERS: Answers = {
  range: 'Aurora',
  lamps: 12,
  'first-day': '2026-05-04',
  channel: 'counter',
  'answers-for-it': 'Range manager',
  evening: false,
};

/** The document as an older version made it: its file, its answers file, and its Word file. */
export async function exported() {
  const release = JSON.parse(await readFile(`${FOLDER}/1.0.0.json`, 'utf8')) as TemplateRelease;
  const { versions } = JSON.parse(await readFile(`${FOLDER}/index.json`, 'utf8')) as { versions: { version: string; sha256: string }[] };
  const sha256 = versions.find(({ version }) => version === '1.0.0')!.sha256;
  const identity: DocumentIdentity = { template: 'launch-brief', version: '1.0.0', sha256 };
  const document = createDocument(release, ANSWERS);
  return { release, identity, document, markdown: documentMarkdown(document, identity), yaml: answersText(identity, ANSWERS) };
}
