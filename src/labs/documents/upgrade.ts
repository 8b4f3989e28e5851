import type { Field } from '../../domain/schema/field.ts';
import type { TemplateRelease } from '../../domain/schema/release.ts';
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
  const label = (path: string) => labelOf(fields, path);
  const { values, aside, notes } = migrateValues(draft.values, changes, draft.version, version, { locale, label });
  const between = changesBetween(changes, draft.version, version).reverse();
  return {
    change: { version, name, values },
    aside,
    notes,
    changes: between.map((change) => ({ version: change.version, items: change.items })),
  };
}

/** How a form names a field or a column of a list. */
function labelOf(fields: readonly Field[], path: string): string | undefined {
  const [id, column] = path.split('.');
  const field = fields.find((item) => item.id === id);
  if (column === undefined || field?.type !== 'list') return field?.label;
  const found = field.item.find((item) => item.id === column);
  return found && `${field.label}: ${found.label}`;
}
