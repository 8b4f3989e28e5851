import { finding, type Finding } from '../check/rule.ts';
import type { TemplateRelease } from '../schema/release.ts';
import { frozenAs, isSameDocument } from '../template/release.ts';
import type { Ref } from '../schema/names.ts';
import type { Entry } from './entry.ts';

/** A published template is what its frozen version is. Drafts need none. */
export function checkRelease(
  entry: Entry,
  frozen: readonly TemplateRelease[],
  get: (ref: Ref) => Entry | undefined,
  style: { locale: string; currency: string },
): Finding[] {
  if (entry.collection !== 'templates' || entry.data.status !== 'published') return [];
  const { version } = entry.data;
  const command = `npm run playbook -- release ${entry.slug}`;
  const release = frozen.find((item) => item.version === version);
  if (!release) {
    return [
      finding('error', 'release-missing', entry, `Found version ${version}, which is not frozen.`, {
        path: ['version'],
        hint: `Run \`${command}\`, and commit what it writes.`,
      }),
    ];
  }
  const own = frozenAs(entry, release, get, style);
  if (isSameDocument(own, release)) return [];
  return [
    finding(
      'error',
      'release-differs',
      entry,
      `Found a template that differs from its frozen version ${version}${whereOf(own, release)}.`,
      {
        path: ['version'],
        hint: `Raise the version, say in \`changes\` what changed, and run \`${command}\`.`,
      },
    ),
  ];
}

function whereOf(own: TemplateRelease, frozen: TemplateRelease): string {
  const keys = (
    ['title', 'kind', 'pages', 'landscape', 'licence', 'locale', 'currency', 'fields', 'rules', 'body', 'changes', 'date'] as const
  ).filter((key) => JSON.stringify(own[key]) !== JSON.stringify(frozen[key]));
  return keys.length > 0 ? ` in its ${keys.join(', ')}` : '';
}
