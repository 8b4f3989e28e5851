import { finding, type Finding } from '../check/rule.ts';
import type { Tree } from '../document/types.ts';
import type { TemplateRelease } from '../schema/release.ts';
import { frozenAs, isSameDocument } from '../template/release.ts';
import { describeTreeFault, findForeign, SECTION_ID, sectionIds } from '../template/release-tree.ts';
import type { Ref } from '../schema/names.ts';
import type { Entry } from './entry.ts';

/** A version can be made of a template, and a published one is what its frozen version is. Drafts need none. */
export function checkRelease(
  entry: Entry,
  frozen: readonly TemplateRelease[],
  get: (ref: Ref) => Entry | undefined,
  style: { locale: string; currency: string },
): Finding[] {
  if (entry.collection !== 'templates') return [];
  const { version, status } = entry.data;
  const command = `npm run playbook -- release ${entry.slug}`;
  const release = frozen.find((item) => item.version === version);
  // Where nothing is frozen yet, any name and address will do.
  const own = frozenAs(
    entry,
    release ?? { playbook: 'Playbook', address: `https://playbook.example/templates/${entry.slug}/` },
    get,
    style,
  );
  const faults = checkBody(entry, own.body);
  if (status !== 'published') return faults;
  if (!release) {
    return [
      ...faults,
      finding('error', 'release-missing', entry, `Found version ${version}, which is not frozen.`, {
        path: ['version'],
        hint: `Run \`${command}\`, and commit what it writes.`,
      }),
    ];
  }
  if (isSameDocument(own, release)) return faults;
  return [
    ...faults,
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

/** What no version may hold. An id of a section is looked at where it stands, with the other parts of the template. */
function checkBody(entry: Entry<'templates'>, body: Tree): Finding[] {
  const fault = sectionIds(body).every((id) => SECTION_ID.test(id)) ? describeTreeFault(body) : undefined;
  if (fault === undefined) return [];
  const node = findForeign(entry.tree);
  return [
    finding('error', 'release-invalid', entry, `Found a template of which no version can be made. ${fault}`, {
      ...(node ? { node } : { path: ['version'] }),
      hint: 'A version is one file, which has to do without the playbook. Mend the body.',
    }),
  ];
}

function whereOf(own: TemplateRelease, frozen: TemplateRelease): string {
  const keys = (
    ['title', 'kind', 'pages', 'landscape', 'licence', 'locale', 'currency', 'fields', 'rules', 'body', 'changes', 'date'] as const
  ).filter((key) => JSON.stringify(own[key]) !== JSON.stringify(frozen[key]));
  return keys.length > 0 ? ` in its ${keys.join(', ')}` : '';
}
