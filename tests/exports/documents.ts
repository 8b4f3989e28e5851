import { createHash } from 'node:crypto';
import path from 'node:path';
import { readPlaybook } from '../../scripts/io/read-playbook.ts';
import type { Entry } from '../../src/domain/graph/entry.ts';
import type { Answers } from '../../src/domain/template/answers.ts';
import { createDocument, type FilledDocument } from '../../src/domain/template/document.ts';
import type { DocumentIdentity } from '../../src/domain/template/markdown.ts';
import { createRelease, releaseText } from '../../src/domain/template/release.ts';
import type { TemplateRelease } from '../../src/domain/schema/release.ts';
import { FIXTURE } from '../sites.ts';

/** A template with its adopted example, as the exports get them. */
export interface Sample {
  release: TemplateRelease;
  identity: DocumentIdentity;
  answers: Answers;
  document: FilledDocument;
}

/** What the exports are made from for answers to a release. */
export function createSample(release: TemplateRelease, answers: Answers): Sample {
  const sha256 = createHash('sha256').update(releaseText(release)).digest('hex');
  const identity = { template: release.id, version: release.version, sha256 };
  return { release, identity, answers, document: createDocument(release, answers) };
}

/** Every template of the fixture, with its adopted example. */
export async function readSamples(): Promise<Sample[]> {
  const { entries } = await readPlaybook(path.join(FIXTURE, 'content'));
  const byRef = new Map(entries.map((entry) => [`${entry.collection}/${entry.slug}`, entry]));
  const context = {
    get: (ref: string) => byRef.get(ref),
    style: { locale: 'en-GB', currency: 'GBP' },
    playbook: 'MarOps Playbook',
    root: 'https://playbook.example/',
  };
  const templates = entries.filter((entry): entry is Entry<'templates'> => entry.collection === 'templates');
  return templates.map((entry) => createSample(createRelease(entry, context), entry.example!.answers));
}
