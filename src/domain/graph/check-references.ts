import { finding, type Finding } from '../check/rule.ts';
import { outline } from '../document/outline.ts';
import { componentsOf, walk } from '../document/walk.ts';
import { nearest, nearSlip } from '../nearest.ts';
import type { Framework } from '../schema/control.ts';
import type { Ref } from '../schema/names.ts';
import type { Entry } from './entry.ts';
import { referencesOf, refOfPath } from './references.ts';

/** References of the frontmatter and of components lead to an entry, and those of a published entry to a published one. */
export function checkReferences(entry: Entry, index: Map<Ref, Entry>): Finding[] {
  return referencesOf(entry).flatMap(({ target, path, node }) => {
    const found = index.get(target);
    // A link in the body is checked with its anchor by checkLinks.
    if (!found && node && node.type !== 'component') return [];
    if (!found)
      return [
        finding('error', 'reference-unknown', entry, unknown(target, index), {
          path,
          node,
          hint: 'Mend the reference, or add the entry.',
          ...(path ? { instead: insteadOf(entry, path, target, index) } : {}),
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
function insteadOf(entry: Entry, path: readonly (string | number)[], target: Ref, index: Map<Ref, Entry>): string | undefined {
  const written = path.reduce<unknown>((value, part) => (value as Record<string | number, unknown> | undefined)?.[part], entry.data);
  const meant = nearSlip(
    target,
    [...index.keys()].filter((ref) => ref.startsWith(`${target.split('/')[0]}/`)),
  );
  return meant && (written === target ? meant : written === target.split('/')[1] ? meant.split('/')[1] : undefined);
}

function unknown(target: Ref, index: Map<Ref, Entry>): string {
  const collection = target.split('/')[0];
  const known = [...index.keys()].filter((ref) => ref.startsWith(`${collection}/`));
  const near = nearest(target, known);
  return `Found a reference to ${target}, which is no entry${near ? `; the nearest is ${near}` : ''}.`;
}

/** Most names that a hint lists. */
const MOST_NAMED = 50;

/** Controls are those of the registry. */
export function checkControls(entry: Entry, frameworks: readonly Framework[]): Finding[] {
  const named = namedControls(entry);
  if (named.length === 0) return [];
  const known = new Set(frameworks.flatMap((framework) => framework.controls.map((control) => `${framework.id}:${control.id}`)));
  return named.flatMap(({ control, path }) =>
    known.has(control)
      ? []
      : [
          finding(
            'error',
            'control-unknown',
            entry,
            `Found the control ${control}, which is in no file of content/controls/${near(control, known)}.`,
            { path, hint: 'Use an id of the registry.' },
          ),
        ],
  );
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

function near(word: string, known: Set<string>): string {
  const found = nearest(word, [...known]);
  return found ? `; the nearest is ${found}` : '';
}

/** A figure is one of its source, and its source is not an unverified one. */
export function checkFigures(entry: Entry, index: Map<Ref, Entry>): Finding[] {
  return componentsOf(entry.tree).flatMap((node) => {
    if (node.name !== 'Figure') return [];
    const source = index.get(`sources/${String(node.attributes.source)}`);
    if (source?.collection !== 'sources') return [];
    if (!source.data.figures.some((figure) => figure.id === node.attributes.id)) {
      const ids = source.data.figures.map((figure) => figure.id).join(', ') || 'none';
      return [
        finding('error', 'figure-unknown', entry, `Found the figure "${String(node.attributes.id)}", which ${source.slug} does not have.`, {
          node,
          hint: `Use one of: ${ids}.`,
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

/** Links inside the playbook lead to a page, and to a heading of it. */
export function checkLinks(entry: Entry, index: Map<Ref, Entry>, pages: readonly string[]): Finding[] {
  const found: Finding[] = [];
  // An entry may link to thousands of headings; each outline is made once.
  const anchors = new Map<Entry, Set<string>>();
  const anchorsOf = (target: Entry): Set<string> => {
    const ids = anchors.get(target) ?? new Set(outline(target.tree).map((item) => item.id));
    anchors.set(target, ids);
    return ids;
  };
  walk(entry.tree, (node) => {
    if (node.type !== 'link' && node.type !== 'definition') return;
    const [path = '', anchor] = node.url.split('#');
    if (!/^[/#]/.test(node.url)) return;
    const ref = refOfPath(node.url);
    const target = path === '' ? entry : ref ? index.get(ref) : undefined;
    const withSlash = path.endsWith('/') ? path : `${path}/`;
    if (!target && !pages.includes(withSlash)) {
      found.push(
        finding('error', 'link-broken', entry, `Found a link to ${node.url}, which is no page.`, {
          node,
          hint: ref ? unknown(ref, index) : 'Mend the address.',
        }),
      );
    } else if (target && anchor && !anchorsOf(target).has(anchor)) {
      found.push(
        finding('error', 'link-broken', entry, `Found a link to #${anchor}, which is no heading of ${target.file}.`, {
          node,
          hint: `Use one of: ${[...anchorsOf(target)].slice(0, MOST_NAMED).join(', ') || 'none'}.`,
        }),
      );
    }
  });
  return found;
}
