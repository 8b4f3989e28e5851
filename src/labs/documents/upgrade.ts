import type { TemplateRelease } from '../../domain/schema/release.ts';
import { fieldLabel } from '../../domain/template/field-label.ts';
import { changesBetween } from '../../domain/template/migrate.ts';
import { migrateValues } from '../../domain/template/migrate-values.ts';
import type { FormValues } from '../../domain/template/values.ts';
import { compareVersions } from '../../domain/template/version.ts';
import type { Draft } from './draft.ts';

/** A draft of an older version, as it would be in the version of the site. */
export interface Upgrade {
  /** What `session.replace` takes once the reader accepts. */
  change: Pick<Draft, 'version' | 'name' | 'values'>;
  /** Values that have no place any more, as `migrateValues` keeps them. */
  aside: FormValues;
  /** What happens to the answers, a sentence each. */
  notes: string[];
  /** What the versions since then changed, newest first. */
  changes: { version: string; items: string[] }[];
}

/** The upgrade of a draft; nothing where it is of the version of the release, or of a newer one. The draft stays as it is. */
export function upgradeDraft(draft: Draft, release: TemplateRelease): Upgrade | undefined {
  const { version, name, changes, locale, fields } = release;
  if (draft.template !== release.id || compareVersions(draft.version, version) >= 0) return undefined;
  const label = (path: string) => fieldLabel(fields, path);
  const { values, aside, notes } = migrateValues(draft.values, changes, draft.version, version, { locale, label });
  const between = changesBetween(changes, draft.version, version).reverse();
  return {
    change: { version, name, values },
    aside,
    notes,
    changes: between.map((change) => ({ version: change.version, items: change.items })),
  };
}
