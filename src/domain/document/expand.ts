import { askList, budgetTable, type BudgetTableName } from '../budget/tables.ts';
import { figureText } from '../evidence/citation.ts';
import { citation } from '../evidence/cite.ts';
import { formatNumber, type Style } from '../format.ts';
import type { EntryData } from '../graph/entry.ts';
import type { Facts } from '../page/facts.ts';
import { limitsList, ruleSentence, rulesList } from '../policy/rule-nodes.ts';
import { decisionWords } from '../workflow/ai-uses-table.ts';
import { compareTable, metricsTable, processTable } from '../workflow/tables.ts';
import { link, paragraph, strong, text } from './build.ts';
import { expandFrame } from './frame.ts';
import type { ComponentNode, Node, Tree } from './types.ts';
import { rewrite } from './walk.ts';

/** What the components of a body stand for. */
export interface ExpandContext {
  entry: EntryData;
  facts: Facts;
  style: Style;
}

/**
 * Puts data in place of the components that stand for data: citations, figures, rules, tables.
 * Components that only frame their content (asides, steps, tabs, terms …) stay, with every word they show among
 * their children. So the page, the `.md` twin and the plain text show the same words.
 */
export function expand(tree: Tree, context: ExpandContext): Tree {
  return rewrite(tree, (node) => (node.type === 'component' ? expandComponent(node, context) : node));
}

function expandComponent(node: ComponentNode, { entry, facts, style }: ExpandContext): Node | Node[] {
  const { attributes } = node;
  const cite = (slug: string): Node | undefined => {
    const source = facts.sources[slug];
    return source && citation(source, style);
  };
  switch (node.name) {
    case 'Cite': {
      return cite(String(attributes.id)) ?? missing('source', attributes.id);
    }
    case 'Figure': {
      const source = facts.sources[String(attributes.source)];
      const figure = source?.figures.find((item) => item.id === attributes.id);
      if (!source || !figure) return missing('figure', `${String(attributes.source)} ${String(attributes.id)}`);
      const value = figureText(figure.value, figure.unit, (number) => formatNumber(number, style));
      return [{ ...node, children: [text(value)] }, text(' '), citation(source, style)];
    }
    case 'Term': {
      const term = facts.terms[String(attributes.id)];
      if (!term) return node.children.length > 0 ? node.children : missing('term', attributes.id);
      return node.children.length > 0 ? node : { ...node, children: [text(term.title)] };
    }
    case 'Rule': {
      const rule = entry.collection === 'templates' ? entry.data.rules?.find((item) => item.id === attributes.id) : undefined;
      if (!rule) return [];
      return node.inline ? ruleSentence(rule) : paragraph(...ruleSentence(rule));
    }
    case 'Rules':
      return entry.collection === 'templates' ? rulesList(entry.data.rules ?? [], String(attributes.decision)) : [];
    case 'Limits':
      return entry.collection === 'templates' ? limitsList(entry.data.limits) : [];
    case 'Ask':
      return entry.collection === 'budgets' ? askList(entry.data, style) : [];
    case 'BudgetTable':
      return entry.collection === 'budgets' ? budgetTable(entry.data, attributes.show as BudgetTableName, style, cite) : [];
    case 'ProcessMap':
      if (entry.collection !== 'workflows') return [];
      return processTable(entry.data[attributes.which as 'before' | 'after'], style, cite, (situation) =>
        decisionWords(entry.data.policy === undefined ? undefined : facts.policies[entry.data.policy], situation),
      );
    case 'Metrics':
      return entry.collection === 'workflows' ? metricsTable(entry.data[attributes.which as 'before' | 'after'], style) : [];
    case 'Compare':
      return entry.collection === 'workflows' ? compareTable(entry.data.before, entry.data.after, style) : [];
    case 'Related': {
      const card = facts.cards[String(attributes.entry)];
      return card
        ? { ...node, children: [paragraph(strong(link(card.path, card.title)), text(` · ${card.summary}`))] }
        : paragraph(missing('entry', attributes.entry));
    }
    default:
      return expandFrame(node);
  }
}

/** Stands where a preview lacks what a component stands for; the check keeps a published site from lacking it. */
const missing = (what: string, id: unknown): Node => text(`[${what} left out: ${String(id)}]`);
