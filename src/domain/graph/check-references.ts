import { finding, type Finding } from '../check/rule.ts';
import { componentsOf, walk } from '../document/walk.ts';
import { listNames } from '../list-names.ts';
import type { Framework } from '../schema/control.ts';
import type { Ref } from '../schema/names.ts';
import type { Entry } from './entry.ts';
import type { Lookup } from './lookup.ts';
import { referencesOf, refOfPath } from './references.ts';

/** References of the frontmatter and of components lead to an entry, and those of a published entry to a published one. */
export function checkReferences(entry: Entry, lookup: Lookup): Finding[] {
  return referencesOf(entry).flatMap(({ target, path, node }) => {
    const found = lookup.get(target);
    // A link in the body is checked with its anchor by checkLinks.
    if (!found && node && node.type !== 'component') return [];
    if (!found)
      return [
        finding('error', 'reference-unknown', entry, unknown(target, lookup), {
          path,
          node,
          hint: 'Mend the reference, or add the entry.',
          ...(path ? { instead: insteadOf(entry, path, target, lookup) } : {}),
        }),
      ];
    if (entry.data.status === 'published' && found.data.status === 'draft') {
      return [
        finding('error', 'reference-draft', entry, `Found a reference to ${target}, which is a draft.`, {
          path,
          node,
          hint: 'Publish the draft, or refer to another entry.',
        }),
      ];
    }
    return [];
  });
}

/** What should stand in the frontmatter for a reference with a slip: with its collection only where the author wrote it. */
function insteadOf(entry: Entry, path: readonly (string | number)[], target: Ref, lookup: Lookup): string | undefined {
  const written = path.reduce<unknown>((value, part) => (value as Record<string | number, unknown> | undefined)?.[part], entry.data);
  const meant = lookup.near(target).slip;
  return meant && (written === target ? meant : written === target.split('/')[1] ? meant.split('/')[1] : undefined);
}

function unknown(target: Ref, lookup: Lookup): string {
  const { near } = lookup.near(target);
  return `Found a reference to ${target}, which is no entry${near ? `; the nearest is ${near}` : ''}.`;
}

/** Controls are those of the registry. */
export function checkControls(entry: Entry, known: ReadonlySet<string>, { suggest }: Lookup): Finding[] {
  const unknown = namedControls(entry).filter(({ control }) => !known.has(control));
  if (unknown.length === 0) return [];
  const names = [...known];
  return unknown.map(({ control, path }) => {
    const { near } = suggest(control, names);
    const meant = near ? `; the nearest is ${near}` : '';
    return finding('error', 'control-unknown', entry, `Found the control ${control}, which is in no file of content/controls/${meant}.`, {
      path,
      hint: 'Use an id of the registry.',
    });
  });
}

function namedControls(entry: Entry): { control: string; path: (string | number)[] }[] {
  if (entry.collection !== 'templates' && entry.collection !== 'scenarios') return [];
  const own = (entry.data.controls ?? []).map((control, i) => ({ control, path: ['controls', i] }));
  if (entry.collection === 'scenarios') return own;
  const ofRules = (entry.data.rules ?? []).flatMap((rule, i) =>
    rule.controls.map((control, j) => ({ control, path: ['rules', i, 'controls', j] })),
  );
  return [...own, ...ofRules];
}

/** Controls of a registry, each as `framework:control`. */
export const controlNames = (frameworks: readonly Framework[]): Set<string> =>
  new Set(frameworks.flatMap((framework) => framework.controls.map((control) => `${framework.id}:${control.id}`)));

/** A figure is one of its source, and its source is not an unverified one. */
export function checkFigures(entry: Entry, lookup: Lookup): Finding[] {
  return componentsOf(entry.tree).flatMap((node) => {
    if (node.name !== 'Figure') return [];
    const source = lookup.sound(`sources/${String(node.attributes.source)}`);
    if (source?.collection !== 'sources') return [];
    const figures = lookup.figuresOf(source);
    if (!figures.has(String(node.attributes.id))) {
      return [
        finding('error', 'figure-unknown', entry, `Found the figure "${String(node.attributes.id)}", which ${source.slug} does not have.`, {
          node,
          hint: `Use one of: ${listNames(figures)}.`,
        }),
      ];
    }
    return source.data.kind === 'unverified'
      ? [
          finding('error', 'source-unverified', entry, `Found a figure of ${source.slug}, which is unverified.`, {
            node,
            hint: 'Discuss the claim in words and cite it with <Cite>; a figure states it as a fact.',
          }),
        ]
      : [];
  });
}

/** Hosts of repositories, where anyone can put a copy of anything. */
const REPOSITORY_HOST =
  /^https?:\/\/(?:[\w-]+\.)*(?:github(?:usercontent)?\.com|github\.io|gitlab\.(?:com|io)|bitbucket\.org|codeberg\.org)(?:[/:]|$)/i;

/** Templates cite official addresses, because people who read the finished document cannot rely on a third party's notes. */
export function checkOfficial(entry: Entry, lookup: Lookup): Finding[] {
  if (entry.collection !== 'templates') return [];
  return componentsOf(entry.tree).flatMap((node) => {
    const slug = node.name === 'Cite' ? String(node.attributes.id) : node.name === 'Figure' ? String(node.attributes.source) : undefined;
    const source = slug === undefined ? undefined : lookup.sound(`sources/${slug}`);
    if (source?.collection !== 'sources' || source.data.official) return [];
    if (source.data.kind !== 'secondary' && !REPOSITORY_HOST.test(source.data.url)) return [];
    return [
      finding('error', 'source-unofficial', entry, `Found a citation of ${source.slug}, which only has a third party's address.`, {
        node,
        hint: `Name the text itself and its address under \`official\` in ${source.file}, or cite another source.`,
      }),
    ];
  });
}

/**
 * Links inside the playbook lead to a page, and to a heading of it.
 * @param unread files whose headings are not known
 */
export function checkLinks(entry: Entry, lookup: Lookup, pages: ReadonlySet<string>, unread: ReadonlySet<string>): Finding[] {
  const found: Finding[] = [];
  walk(entry.tree, (node) => {
    if (node.type !== 'link' && node.type !== 'definition') return;
    const [path = '', anchor] = node.url.split('#');
    if (!/^[/#]/.test(node.url)) return;
    const ref = refOfPath(node.url);
    const target = path === '' ? entry : ref ? lookup.get(ref) : undefined;
    const withSlash = path.endsWith('/') ? path : `${path}/`;
    if (!target && !pages.has(withSlash)) {
      found.push(
        finding('error', 'link-broken', entry, `Found a link to ${node.url}, which is no page.`, {
          node,
          hint: ref ? unknown(ref, lookup) : 'Correct the address.',
        }),
      );
    } else if (target && anchor && !unread.has(target.file) && !lookup.anchorsOf(target).has(anchor)) {
      found.push(
        finding('error', 'link-broken', entry, `Found a link to #${anchor}, which is no heading of ${target.file}.`, {
          node,
          hint: `Use one of: ${listNames(lookup.anchorsOf(target))}.`,
        }),
      );
    }
  });
  return found;
}
