import { outline } from '../document/outline.ts';
import type { Node } from '../document/types.ts';
import { componentsOf, walk } from '../document/walk.ts';
import type { Issue } from '../issue.ts';
import type { Framework } from '../schema/control.ts';
import type { Ref } from '../schema/names.ts';
import { nearest, nearSlip } from '../nearest.ts';
import { pathOf, refOf, titleOf, type Entry } from './entry.ts';
import { referencesOf, refOfPath } from './references.ts';
import { REQUIRED_SECTIONS } from './sections.ts';

/** An issue of a check across entries. `node` says which node of the body it is about, where it is one. */
export type GraphIssue = Issue & { node?: Node };

/** What a playbook holds, as far as references go. */
export interface Playbook {
  entries: readonly Entry[];
  /** Entries with faults of their own, as far as they could be read. They are there to be referred to. Default: none. */
  rough?: readonly Entry[];
  frameworks: readonly Framework[];
  /** Paths of pages that are no entries, such as `/about/`. */
  pages: readonly string[];
}

/** Checks everything that needs more than one entry, or the body and frontmatter of one together. */
export function checkPlaybook(playbook: Playbook): GraphIssue[] {
  const { entries, rough = [] } = playbook;
  const index = new Map([...entries, ...rough].map((entry) => [refOf(entry), entry]));
  return [
    ...checkTitles(entries),
    ...checkRedirects(playbook),
    // What an entry with faults refers to is not known for sure.
    ...(rough.length === 0 ? checkUse(entries) : []),
    ...entries.flatMap((entry) => checkEntry(entry, index, playbook)),
    ...rough.flatMap((entry) => CHECKS.flatMap((check) => asFarAsItGoes(() => check(entry, index, playbook)))),
  ];
}

type EntryCheck = (entry: Entry, index: Map<Ref, Entry>, playbook: Playbook) => GraphIssue[];

const CHECKS: readonly EntryCheck[] = [
  checkReferences,
  (entry, _, { frameworks }) => checkControls(entry, frameworks),
  checkRuleReferences,
  checkFigures,
  (entry, index, { pages }) => checkLinks(entry, index, pages),
  checkSections,
  checkTemplate,
];

const checkEntry: EntryCheck = (...given) => CHECKS.flatMap((check) => check(...given));

/**
 * What a check finds in an entry whose fields may be of any type. It may stumble over one; the fault of that field is
 * reported already, and what the check would have said of the rest waits until it is mended.
 */
export function asFarAsItGoes<T>(check: () => T[]): T[] {
  try {
    return check();
  } catch {
    return [];
  }
}

const error = (code: Issue['code'], entry: Entry, message: string, rest: Partial<GraphIssue> = {}): GraphIssue => ({
  code,
  severity: 'error',
  file: entry.file,
  message,
  ...rest,
});

function checkTitles(entries: readonly Entry[]): GraphIssue[] {
  const first = new Map<string, Entry>();
  return entries.flatMap((entry) => {
    const title = titleOf(entry).toLowerCase();
    const other = first.get(title);
    if (!other) first.set(title, entry);
    return other
      ? [
          error('title-duplicate', entry, `Found the title "${titleOf(entry)}" also in ${other.file}.`, {
            path: [entry.collection === 'glossary' ? 'term' : 'title'],
            hint: 'Give one of them another title.',
          }),
        ]
      : [];
  });
}

function checkRedirects({ entries, pages }: Playbook): GraphIssue[] {
  const taken = new Set([...entries.map(pathOf), ...pages]);
  return entries.flatMap((entry) =>
    (entry.data.redirectFrom ?? []).flatMap((old, i) => {
      const path = old.endsWith('/') ? old : `${old}/`;
      if (!taken.has(path)) {
        taken.add(path);
        return [];
      }
      return [
        error('redirect-clash', entry, `Found the old address ${old}, which another page has.`, {
          path: ['redirectFrom', i],
          hint: 'Remove it.',
        }),
      ];
    }),
  );
}

/** Records are there to be used: a source that nothing cites and a term that nothing explains are waste. */
function checkUse(entries: readonly Entry[]): GraphIssue[] {
  const used = new Set(entries.flatMap((entry) => referencesOf(entry).flatMap(({ target }) => (target === refOf(entry) ? [] : [target]))));
  return entries
    .filter((entry) => (entry.collection === 'sources' || entry.collection === 'glossary') && !used.has(refOf(entry)))
    .map((entry) => ({
      ...error('unused', entry, `Nothing refers to "${titleOf(entry)}".`, { hint: 'Use it, or remove it.' }),
      severity: 'warning' as const,
    }));
}

function checkReferences(entry: Entry, index: Map<Ref, Entry>): GraphIssue[] {
  return referencesOf(entry).flatMap(({ target, path, node }) => {
    const found = index.get(target);
    // A link in the body is checked with its anchor by checkLinks.
    if (!found && node && node.type !== 'component') return [];
    if (!found)
      return [
        error('reference-unknown', entry, unknown(target, index), {
          path,
          node,
          hint: 'Mend the reference, or add the entry.',
          ...(path ? { instead: insteadOf(entry, path, target, index) } : {}),
        }),
      ];
    if (entry.data.status === 'published' && found.data.status === 'draft') {
      return [
        error('reference-draft', entry, `Found a reference to ${target}, which is a draft.`, {
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

function checkControls(entry: Entry, frameworks: readonly Framework[]): GraphIssue[] {
  if (entry.collection !== 'templates') return [];
  const known = new Set(frameworks.flatMap((framework) => framework.controls.map((control) => `${framework.id}:${control.id}`)));
  return (entry.data.rules ?? []).flatMap((rule, i) =>
    rule.controls.flatMap((control, j) =>
      known.has(control)
        ? []
        : [
            error(
              'control-unknown',
              entry,
              `Found the control ${control}, which is in no file of content/controls/${near(control, known)}.`,
              { path: ['rules', i, 'controls', j], hint: 'Use an id of the registry.' },
            ),
          ],
    ),
  );
}

function near(word: string, known: Set<string>): string {
  const found = nearest(word, [...known]);
  return found ? `; the nearest is ${found}` : '';
}

/** A step says which rule decides its use of AI; the rule must be there. */
function checkRuleReferences(entry: Entry, index: Map<Ref, Entry>): GraphIssue[] {
  if (entry.collection !== 'workflows') return [];
  return (['before', 'after'] as const).flatMap((which) =>
    entry.data[which].steps.flatMap((step, i) => {
      const [slug, id] = step.aiUse?.rule?.split('#') ?? [];
      const template = index.get(`templates/${slug}`);
      if (!slug || template?.collection !== 'templates' || template.data.rules?.some((rule) => rule.id === id)) return [];
      return [
        error('reference-unknown', entry, `Found the rule "${id}", which ${slug} does not have.`, {
          path: [which, 'steps', i, 'aiUse', 'rule'],
          hint: `Use one of ${(template.data.rules ?? []).map((rule) => rule.id).join(', ')}.`,
        }),
      ];
    }),
  );
}

function checkFigures(entry: Entry, index: Map<Ref, Entry>): GraphIssue[] {
  return componentsOf(entry.tree).flatMap((node) => {
    if (node.name !== 'Figure') return [];
    const source = index.get(`sources/${String(node.attributes.source)}`);
    if (source?.collection !== 'sources') return [];
    if (!source.data.figures.some((figure) => figure.id === node.attributes.id)) {
      const ids = source.data.figures.map((figure) => figure.id).join(', ') || 'none';
      return [
        error('figure-unknown', entry, `Found the figure "${String(node.attributes.id)}", which ${source.slug} does not have.`, {
          node,
          hint: `Use one of: ${ids}.`,
        }),
      ];
    }
    return source.data.kind === 'unverified'
      ? [
          error('source-unverified', entry, `Found a figure of ${source.slug}, which is unverified.`, {
            node,
            hint: 'Discuss the claim in words and cite it with <Cite>; a figure states it as a fact.',
          }),
        ]
      : [];
  });
}

function checkLinks(entry: Entry, index: Map<Ref, Entry>, pages: readonly string[]): GraphIssue[] {
  const found: GraphIssue[] = [];
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
        error('link-broken', entry, `Found a link to ${node.url}, which is no page.`, {
          node,
          hint: ref ? unknown(ref, index) : 'Mend the address.',
        }),
      );
    } else if (target && anchor && !anchorsOf(target).has(anchor)) {
      found.push(
        error('link-broken', entry, `Found a link to #${anchor}, which is no heading of ${target.file}.`, {
          node,
          hint: `Use one of: ${[...anchorsOf(target)].slice(0, MOST_NAMED).join(', ') || 'none'}.`,
        }),
      );
    }
  });
  return found;
}

function checkSections(entry: Entry): GraphIssue[] {
  const required = REQUIRED_SECTIONS[entry.collection] ?? [];
  const ids = outline(entry.tree).map((item) => item.id);
  const missing = required.filter((section) => !ids.includes(section.id));
  const issues = missing.map((section) =>
    error('section-missing', entry, `Found no section "${section.heading}".`, {
      hint: `Add "## ${section.heading}". The order is: ${required.map((item) => item.heading).join(', ')}.`,
    }),
  );
  const order = required.map((section) => ids.indexOf(section.id)).filter((place) => place >= 0);
  if (order.some((place, i) => i > 0 && place < order[i - 1]!)) {
    issues.push(
      error('section-missing', entry, 'Found the required sections out of order.', {
        hint: `The order is: ${required.map((item) => item.heading).join(', ')}.`,
      }),
    );
  }
  return issues;
}

/** Fields, rules and sections of a template are declared and used: each way. */
function checkTemplate(entry: Entry): GraphIssue[] {
  if (entry.collection !== 'templates') return [];
  const issues: GraphIssue[] = [];
  const nodes = componentsOf(entry.tree);
  const sections = new Set(nodes.filter((node) => node.name === 'Section').map((node) => String(node.attributes.id)));
  const rules = entry.data.rules ?? [];
  const declared = new Set(entry.data.fields.map((field) => field.id));
  const columns = new Set(entry.data.fields.flatMap((field) => (field.type === 'list' ? field.item.map((column) => column.id) : [])));
  const used = new Set<string>();
  for (const node of nodes) {
    const id =
      node.name === 'Field' ? node.attributes.id : node.name === 'When' || node.name === 'Each' ? node.attributes.field : undefined;
    if (id !== undefined) {
      used.add(String(id));
      if (!declared.has(String(id)) && !columns.has(String(id))) {
        issues.push(
          error('field-undeclared', entry, `Found the field "${String(id)}", which the frontmatter does not declare.`, {
            node,
            hint: `Declare it, or use one of ${[...declared].join(', ')}.`,
          }),
        );
      }
    }
    if (node.name === 'Rule' && !rules.some((rule) => rule.id === node.attributes.id)) {
      issues.push(
        error('rule-unknown', entry, `Found the rule "${String(node.attributes.id)}", which the frontmatter does not declare.`, {
          node,
          hint: `Use one of ${rules.map((rule) => rule.id).join(', ') || 'none'}.`,
        }),
      );
    }
  }
  entry.data.fields.forEach((field, i) => {
    if (!used.has(field.id))
      issues.push(
        error('field-unused', entry, `The body does not use the field "${field.id}".`, {
          path: ['fields', i, 'id'],
          hint: `Add <Field id="${field.id}" />, or remove the field.`,
        }),
      );
  });
  rules.forEach((rule, i) => {
    if (!sections.has(rule.section))
      issues.push(
        error('section-unknown', entry, `Found the section "${rule.section}", which the body does not have.`, {
          path: ['rules', i, 'section'],
          hint: `Use one of ${[...sections].join(', ')}.`,
        }),
      );
    if (!nodes.some((node) => node.name === 'Rule' && node.attributes.id === rule.id))
      issues.push(
        error('rule-unknown', entry, `The body does not show the rule "${rule.id}".`, {
          path: ['rules', i, 'id'],
          hint: `Add <Rule id="${rule.id}" /> to its section.`,
        }),
      );
  });
  return issues;
}
