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

/** A document with what a newer version changes in it. */
export interface UpdatedDocument {
  identity: DocumentIdentity;
  text: string;
  /** As the newer version asks for them. */
  answers: Answers;
}

/** An update that waits for decisions. */
export interface UpdatePlan {
  /** Of the updated document. */
  identity: DocumentIdentity;
  migrated: Pick<Migrated, 'notes'>;
  /** What the versions since then changed, newest first. */
  versions: { version: string; date: string; items: string[] }[];
  /** What upstream changed in the text, and what becomes of it where nobody decides. */
  changes: Change[];
  /** Why the texts were not merged; then there is nothing to show. */
  issue?: string;
  /** Whether the owner changed anything in the text. */
  isEdited: boolean;
}

/** Compares the old document, the new one and the one at hand. What it returns can be handed from a worker to the page. */
export function planUpdate(source: UpdateSource): UpdatePlan {
  const { identity, base, ours, upgrade } = merge(source, new Map());
  const { changes, version } = source.current.release;
  return {
    identity,
    migrated: { notes: upgrade.notes },
    versions: changesBetween(changes, source.old.release.version, version)
      .reverse()
      .map((change) => ({ version: change.version, date: change.date, items: change.items })),
    changes: upgrade.changes,
    ...(upgrade.issue ? { issue: mergeIssueText(upgrade.issue) } : {}),
    isEdited: ours.replaceAll('\r\n', '\n') !== base,
  };
}

/** The updated document. @param choices by id of change */
export function mergeUpdate(source: UpdateSource, choices: ReadonlyMap<string, Choice>): UpdatedDocument {
  const { identity, upgrade } = merge(source, choices);
  return { identity, text: upgrade.text, answers: upgrade.answers };
}

function merge({ old, current, answers, markdown, document }: UpdateSource, choices: ReadonlyMap<string, Choice>) {
  const { release, sha256 } = current;
  const from = old.release.version;
  const identity = { ...(document ? { document } : {}), template: release.id, version: release.version, sha256 };
  const base = documentMarkdown(createDocument(old.release, answers), { ...identity, version: from, sha256: old.sha256 });
  const ours = markdown ?? base;
  const decide = (change: Change) => choices.get(change.id);
  return { identity, base, ours, upgrade: upgradeDocument({ document, base, ours, answers, from, release, sha256, decide }) };
}
