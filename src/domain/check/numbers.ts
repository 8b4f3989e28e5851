import { isParent, type Node, type Tree } from '../document/types.ts';
import type { Entry } from '../graph/entry.ts';
import { withoutMergeTags } from '../merge-tags.ts';
import { findClaims, type Claim } from './claims/find-claims.ts';
import { numberStyle, readNumber, type NumberStyle } from './claims/number-text.ts';
import { finding, type EntryRule, type Finding } from './rule.ts';

/** A string of the frontmatter that is one quantity. */
const QUANTITY = /^[£$€]?\d[\d,.]*\s?[\p{L}%]*$/u;

/** Blocks within which a citation covers the numbers beside it. */
const UNITS = new Set(['paragraph', 'tableRow', 'listItem']);

/**
 * Claims in the text whose numbers are neither cited, nor a value of the model of the entry, nor stated as exempt: a quantity with a
 * unit, a share, money, a comparison. A source is its own citation, and code claims nothing.
 */
export const checkNumbers: EntryRule = (entry, { locale }) => {
  if (entry.collection === 'sources') return [];
  const style = numberStyle(locale);
  const known = valuesOf(entry, style);
  const citing = citingNodes(entry.tree);
  const found: Finding[] = [];
  const visit = (node: Node, cited: boolean): void => {
    if (node.type === 'code' || node.type === 'inlineCode') return;
    if (node.type === 'text') {
      if (!cited)
        found.push(
          ...inText(node.value, known, style).map((span) => uncited(entry, node.value.slice(span.start, span.end), { node, span })),
        );
    } else if (isParent(node)) {
      // "The first 90 days" names a part of the page; a heading with a share or an amount makes a claim.
      const named = node.type === 'heading' && !/[%£$€]|per ?cent/.test(JSON.stringify(node));
      const covered = cited || named || (UNITS.has(node.type) && citing.has(node));
      for (const child of node.children) visit(child, covered);
    }
  };
  for (const node of entry.tree.children) visit(node, false);
  const summary = entry.collection === 'glossary' ? (['short', entry.data.short] as const) : (['summary', entry.data.summary] as const);
  for (const span of inText(summary[1], known, style))
    found.push(uncited(entry, summary[1].slice(span.start, span.end), { path: [summary[0]], span }));
  return found;
};

const uncited = (entry: Entry, number: string, rest: Partial<Finding>): Finding =>
  finding('error', 'number-uncited', entry, `Found the number "${number}" without a source.`, {
    hint: 'Show it with <Figure>, put a <Cite> into its paragraph, compute it from the model of the entry, or say in statedNumbers why it needs no source.',
    ...rest,
  });

/** The claims of a text that need a source: one of their numbers is not known. */
const inText = (text: string, known: ReadonlySet<number>, style: NumberStyle): Claim[] =>
  findClaims(withoutMergeTags(text), style).filter(
    ({ numbers }) => !numbers.every((forms) => forms.some((value) => known.has(Number(value.toPrecision(6))))),
  );

/** The nodes that cite, and all that hold one that does: a figure, a citation, or a link to a source. Each node is looked at once. */
function citingNodes(tree: Tree): Set<Node> {
  const citing = new Set<Node>();
  const look = (node: Node): boolean => {
    const own = (node.type === 'link' && node.url.startsWith('/sources/')) || (node.type === 'component' && CITING.has(node.name));
    const held = isParent(node) ? node.children.map(look) : [];
    const isCited = own || held.includes(true);
    if (isCited) citing.add(node);
    return isCited;
  };
  tree.children.forEach(look);
  return citing;
}

const CITING = new Set(['Figure', 'Cite']);

/** Numbers of the frontmatter as text may show them: as they are, a share in per cent, minutes in hours; and those stated as exempt. */
function valuesOf(entry: Entry, style: NumberStyle): Set<number> {
  const known = new Set<number>();
  const look = (value: unknown): void => {
    if (typeof value === 'number') for (const shown of [value, value * 100, value / 60]) known.add(Number(shown.toPrecision(6)));
    // "4 hours", as a prediction writes it
    else if (typeof value === 'string' && QUANTITY.test(value)) look(readNumber(/\d[\d.,]*/.exec(value)![0].replace(/[.,]$/, ''), style));
    else if (value && typeof value === 'object') for (const part of Object.values(value)) look(part);
  };
  const { minutes: _minutes, statedNumbers, ...model } = entry.data;
  look(model);
  for (const stated of statedNumbers ?? []) for (const value of stated.values) known.add(value);
  return known;
}
