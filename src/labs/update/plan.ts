import type { TemplateRelease } from '../../domain/schema/release.ts';
import type { Answers } from '../../domain/template/answers.ts';
import { createDocument } from '../../domain/template/document.ts';
import { documentMarkdown, type DocumentIdentity } from '../../domain/template/markdown.ts';
import { mergeIssueText } from '../../domain/template/merge/issue.ts';
import type { Change, Choice } from '../../domain/template/merge/types.ts';
import { changesBetween, type Migrated } from '../../domain/template/migrate.ts';
import { upgradeDocument } from '../../domain/template/upgrade.ts';

/** A release with the digest of its file. */
export interface KnownRelease {
  release: TemplateRelease;
  sha256: string;
}

/** What an update is made from. */
export interface UpdateSource {
  old: KnownRelease;
  current: KnownRelease;
  /** Answers that the document was made with. */
  answers: Answers;
  /** The document as its owner left it; nothing where there are answers only, and then it is the old one unchanged. */
  markdown?: string;
  /** Id that the document has in its folder. */
  document?: string;
}

/** An update that waits for decisions. */
export interface UpdatePlan {
  /** Of the updated document. */
  identity: DocumentIdentity;
  migrated: Migrated;
  /** What the versions since then changed, newest first. */
  versions: { version: string; date: string; items: string[] }[];
  /** What upstream changed in the text, and what becomes of it where nobody decides. */
  changes: Change[];
  /** Why the texts were not merged; then there is nothing to show. */
  issue?: string;
  /** Whether the owner changed anything in the text. */
  isEdited: boolean;
  /** The updated document. @param choices by id of change */
  merge: (choices: ReadonlyMap<string, Choice>) => string;
}

/** Compares the old document, the new one and the one at hand. */
export function planUpdate({ old, current, answers, markdown, document }: UpdateSource): UpdatePlan {
  const { release, sha256 } = current;
  const from = old.release.version;
  const identity = { ...(document ? { document } : {}), template: release.id, version: release.version, sha256 };
  const base = documentMarkdown(createDocument(old.release, answers), { ...identity, version: from, sha256: old.sha256 });
  const ours = markdown ?? base;
  const run = (choices: ReadonlyMap<string, Choice>) =>
    upgradeDocument({ document, base, ours, answers, from, release, sha256, decide: (change) => choices.get(change.id) });
  const undecided = run(new Map());
  return {
    identity,
    migrated: undecided,
    versions: changesBetween(release.changes, from, release.version)
      .reverse()
      .map(({ version, date, items }) => ({ version, date, items })),
    changes: undecided.changes,
    ...(undecided.issue ? { issue: mergeIssueText(undecided.issue) } : {}),
    isEdited: ours.replaceAll('\r\n', '\n') !== base,
    merge: (choices) => run(choices).text,
  };
}
