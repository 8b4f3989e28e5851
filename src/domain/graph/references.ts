import type { Node } from '../document/types.ts';
import { walk } from '../document/walk.ts';
import type { Ref } from '../schema/names.ts';
import type { Entry } from './entry.ts';

/** A reference that an entry makes, with where it makes it. */
export interface Reference {
  target: Ref;
  /** Path of the key in the frontmatter; absent for a reference in the body. */
  path?: (string | number)[];
  /** The node that makes it; absent for a reference in the frontmatter. */
  node?: Node;
  /** How the entry uses the target; decides how a page words the link back. */
  kind:
    | 'related'
    | 'see'
    | 'role'
    | 'conversation'
    | 'proof'
    | 'bring'
    | 'source'
    | 'term'
    | 'workflow'
    | 'policy'
    | 'expected'
    | 'card'
    | 'link';
}

/** Every reference that an entry makes to other entries, from its frontmatter and its body. */
export function referencesOf(entry: Entry): Reference[] {
  return [...referencesOfData(entry), ...referencesOfBody(entry)];
}

function referencesOfData(entry: Entry): Reference[] {
  const { data } = entry;
  const found: Reference[] = [];
  const add = (kind: Reference['kind'], target: Ref | undefined, ...path: (string | number)[]) => {
    if (target) found.push({ kind, target, path });
  };
  data.related?.forEach((target, i) => add('related', target, 'related', i));
  data.roles?.forEach((slug, i) => add('role', `roles/${slug}`, 'roles', i));
  data.conversations?.forEach((slug, i) => add('conversation', `conversations/${slug}`, 'conversations', i));
  switch (entry.collection) {
    case 'workflows':
      if (entry.data.policy) add('policy', `templates/${entry.data.policy}`, 'policy');
      for (const which of ['before', 'after'] as const) {
        entry.data[which].steps.forEach((step, i) => {
          if (step.source) add('source', `sources/${step.source}`, which, 'steps', i, 'source');
        });
      }
      break;
    case 'budgets':
      entry.data.quantities.forEach((quantity, i) => {
        if (quantity.metric) add('workflow', `workflows/${quantity.metric.workflow}`, 'quantities', i, 'metric', 'workflow');
        if (quantity.source.kind === 'benchmark') add('source', `sources/${quantity.source.ref}`, 'quantities', i, 'source', 'ref');
      });
      entry.data.objections.forEach((objection, i) => {
        if (objection.evidence) add('source', `sources/${objection.evidence}`, 'objections', i, 'evidence');
      });
      break;
    case 'conversations':
      entry.data.lines.forEach((line, i) => line.proof.forEach((target, j) => add('proof', target, 'lines', i, 'proof', j)));
      entry.data.bring.forEach((target, i) => add('bring', target, 'bring', i));
      break;
    case 'roles':
      for (const key of ['cost', 'ramp'] as const) {
        const slug = entry.data[key]?.source;
        if (slug) add('source', `sources/${slug}`, key, 'source');
      }
      break;
    case 'scenarios':
      for (const slug of Object.keys(entry.data.expected ?? {})) add('expected', `templates/${slug}`, 'expected', slug);
      break;
    case 'glossary':
      entry.data.see?.forEach((target, i) => add('see', target, 'see', i));
      break;
    default:
  }
  return found;
}

function referencesOfBody(entry: Entry): Reference[] {
  const found: Reference[] = [];
  walk(entry.tree, (node) => {
    if (node.type === 'component') {
      const { id, source, entry: target } = node.attributes;
      if (node.name === 'Cite') found.push({ kind: 'source', target: `sources/${String(id)}`, node });
      if (node.name === 'Figure') found.push({ kind: 'source', target: `sources/${String(source)}`, node });
      if (node.name === 'Term') found.push({ kind: 'term', target: `glossary/${String(id)}`, node });
      if (node.name === 'Related') found.push({ kind: 'card', target: String(target), node });
    }
    if (node.type === 'link' || node.type === 'definition') {
      const target = refOfPath(node.url);
      if (target) found.push({ kind: 'link', target, node });
    }
  });
  return found;
}

/** The reference that a path on the site stands for, or nothing where it is no entry: `/guides/x/#y` is `guides/x`. */
export function refOfPath(url: string): Ref | undefined {
  const match = /^\/([a-z]+)\/([a-z][a-z0-9-]*)\/?(?:[#?].*)?$/.exec(url);
  return match ? `${match[1]}/${match[2]}` : undefined;
}
