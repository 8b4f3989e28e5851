import { isParent, type Node, type Tree } from '../document/types.ts';
import type { Entry } from '../graph/entry.ts';
import { withoutMergeTags } from '../merge-tags.ts';
import { finding, type EntryRule, type Finding } from './rule.ts';

/** A number in digits, with the currency before it and the unit after it that make it a figure. */
const NUMBER = /(?<![\p{L}\p{N}#/_.-])(?:[£$€]\s?)?\d+(?:[.,]\d+)*(?:\s?(?:%|percent|per cent|×|x\b|k\b))?/gu;

const MONTH = '(?:January|February|March|April|May|June|July|August|September|October|November|December)';
const NAMED =
  '(?:Articles?|Art\\.|Annex(?:es)?|Recitals?|Paragraphs?|Parts?|Sections?|§|Chapters?|Clauses?|Steps?|Months?|Weeks?|Days?|Quarters?|Versions?|Levels?|Tables?|Figures?|Rules?|Scope|ISO(?:/IEC)?|AI|v)';

/** Digits that are names rather than figures. Each stands on the page of the code, so that nobody has to guess. */
const NAMES = [
  // 24 November 2026, 3 or 4 May, 2026-11-24, 2026-Q4, Q4 2026, 2026
  new RegExp(`\\b\\d{1,2}(?:\\s(?:and|to|or|–)\\s\\d{1,2})?\\s${MONTH}(?:\\s\\d{4})?`, 'g'),
  /\b\d{4}-(?:\d{2}-\d{2}|Q[1-4])\b/g,
  /\bQ[1-4]\b(?:\s\d{4})?/g,
  /(?<![\d.,£$€]\s?)\b(?:19|20)\d{2}\b(?!\s?(?:%|percent|per cent|[.,]\d|[a-z]))(?:s\b)?/g,
  // 10:30, a 1:1
  /\b\d{1,2}:\d{1,2}\b/g,
  // Article 26(3), paragraphs 1 to 4, step 3, version 2.2, ISO/IEC 42001
  new RegExp(`\\b${NAMED}\\s\\d[\\d.()-]*(?:(?:,\\s|\\s(?:and|to|or)\\s)\\(?\\d[\\d.()]*)*`, 'gi'),
  // Regulation (EU) 2016/679, 16 CFR section 465.2
  /\(EU\)\s(?:No\s)?\d+\/\d+/g,
  /\b\d+\sCFR\b/g,
];

/** A string of the frontmatter that is one quantity. */
const QUANTITY = /^[£$€]?\d[\d,.]*\s?[\p{L}%]*$/u;

/** Blocks within which a citation covers the numbers beside it. */
const UNITS = new Set(['paragraph', 'tableRow', 'listItem']);

/**
 * Numbers in the text that are neither cited, nor a value of the model of the entry, nor stated as exempt.
 * A source is its own citation, and code and spoken examples of code are no claims.
 */
export const checkNumbers: EntryRule = (entry) => {
  if (entry.collection === 'sources') return [];
  const known = valuesOf(entry);
  const citing = citingNodes(entry.tree);
  const found: Finding[] = [];
  const visit = (node: Node, cited: boolean): void => {
    if (node.type === 'code' || node.type === 'inlineCode') return;
    if (node.type === 'text') {
      if (!cited)
        found.push(...inText(node.value, known).map((span) => uncited(entry, node.value.slice(span.start, span.end), { node, span })));
    } else if (isParent(node)) {
      // "The first 90 days" names a part of the page; a heading with a share or an amount makes a claim.
      const named = node.type === 'heading' && !/[%£$€]|per ?cent/.test(JSON.stringify(node));
      const covered = cited || named || (UNITS.has(node.type) && citing.has(node));
      for (const child of node.children) visit(child, covered);
    }
  };
  for (const node of entry.tree.children) visit(node, false);
  const summary = entry.collection === 'glossary' ? (['short', entry.data.short] as const) : (['summary', entry.data.summary] as const);
  for (const span of inText(summary[1], known))
    found.push(uncited(entry, summary[1].slice(span.start, span.end), { path: [summary[0]], span }));
  return found;
};

const uncited = (entry: Entry, number: string, rest: Partial<Finding>): Finding =>
  finding('error', 'number-uncited', entry, `Found the number "${number}" without a source.`, {
    hint: 'Show it with <Figure>, put a <Cite> into its paragraph, compute it from the model of the entry, or say in statedNumbers why it needs no source.',
    ...rest,
  });

/** Where the numbers of a text stand that need a source. */
function inText(text: string, known: ReadonlySet<number>): { start: number; end: number }[] {
  let masked = withoutMergeTags(text);
  for (const name of NAMES) masked = masked.replace(name, (match) => ' '.repeat(match.length));
  return [...masked.matchAll(NUMBER)]
    .filter((match) => !known.has(Number(match[0].replace(/[^\d.]/g, '').replace(/\.$/, ''))))
    .map((match) => ({ start: match.index, end: match.index + match[0].length }));
}

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
function valuesOf(entry: Entry): Set<number> {
  const known = new Set<number>();
  const look = (value: unknown): void => {
    if (typeof value === 'number') for (const shown of [value, value * 100, value / 60]) known.add(Number(shown.toPrecision(6)));
    // "4 hours", as a prediction writes it
    else if (typeof value === 'string' && QUANTITY.test(value)) look(Number.parseFloat(value.replace(/[^\d.]/g, '')));
    else if (value && typeof value === 'object') for (const part of Object.values(value)) look(part);
  };
  const { minutes: _minutes, statedNumbers, ...model } = entry.data;
  look(model);
  for (const stated of statedNumbers ?? []) for (const value of stated.values) known.add(value);
  return known;
}
