import { paragraph } from '../document/build.ts';
import { isParent, type ComponentNode, type Node } from '../document/types.ts';
import { componentsOf } from '../document/walk.ts';
import type { Policy } from '../policy/explain.ts';
import { ruleSentence, rulesList } from '../policy/rule-nodes.ts';
import type { PolicyDecision } from '../schema/rule.ts';
import type { TemplateRelease } from '../schema/release.ts';
import type { Answers } from './answers.ts';
import { fill } from './fill.ts';
import { creditWords, fillIn } from './frame-words.ts';
import { givenAnswers } from './missing.ts';
import { policyOf } from './policy-of.ts';
import { tidy } from './tidy.ts';

/** Raised when the text that a release and its answers make may differ from what an older engine made of them. */
export const RENDERER = 2;

/** A section of a document; the words before the first one have no id. */
export interface DocumentSection {
  id?: string;
  /**
   * Plain Markdown nodes, and two more: the inline component `Field` around each answer (`blank` where it is missing), and
   * `footnoteReference` with the id of a note.
   */
  children: Node[];
}

/** A note with the source of what the text says. */
export interface DocumentNote {
  id: string;
  text: string;
  /** Address of the source; empty where somebody wrote a note without one. */
  url: string;
}

/** A filled document. Preview, Markdown, DOCX and print are all made from it. */
export interface FilledDocument {
  release: TemplateRelease;
  title: string;
  sections: DocumentSection[];
  /** Notes in the order in which the text refers to them. */
  notes: DocumentNote[];
  /** One line that says which template in which version this is, and its licence. */
  credit: string;
}

/** The document that a release and its answers make. A missing answer shows its blank; one that its condition hides is not used. */
export function createDocument(release: TemplateRelease, answers: Answers): FilledDocument {
  const { body, fields, locale, currency } = release;
  const given = givenAnswers(fields, answers);
  const filled = fill(body, fields, given, { locale, currency });
  const context: Context = { release, policy: policyOf(release, given), used: [] };
  const { used } = context;
  const sections: DocumentSection[] = [{ children: [] }];
  for (const node of filled.children) {
    if (node.type === 'component' && node.name === 'Section') {
      sections.push({ id: String(node.attributes.id), children: said(tidy(words(node.children, context)), node) });
    } else sections.at(-1)!.children.push(...tidy(words([node], context)));
  }
  return {
    release,
    title: release.title,
    sections: sections.filter((section) => section.id !== undefined || section.children.length > 0),
    notes: used.flatMap((id) => release.sources.find((source) => source.id === id) ?? []),
    credit: creditOf(release),
  };
}

/** Credit of a document in the language of its template: its template, version, playbook and licence. */
export function creditOf({ name, version, playbook, licence, locale }: TemplateRelease): string {
  return fillIn(creditWords(locale), { name, version, playbook, terms: licence === 'CC0-1.0' ? 'CC0 1.0' : 'CC BY 4.0' });
}

/** What a clause says if no rule has its decision. */
const NO_RULES: Record<PolicyDecision, string> = {
  allow: 'No use of AI is allowed without asking first.',
  ask: 'No use of AI needs approval first.',
  deny: 'No use of AI is ruled out.',
};

/**
 * The words of a section, which says so if the answers leave nothing but its heading: that would look like a fault.
 * @param section the section as it was filled in
 */
function said(children: Node[], section: ComponentNode): Node[] {
  if (children.length !== 1 || children[0]!.type !== 'heading') return children;
  const rules = componentsOf({ type: 'root', children: section.children }).find(({ name }) => name === 'Rules');
  return [...children, paragraph(rules ? NO_RULES[rules.attributes.decision as PolicyDecision] : 'Nothing in this section applies.')];
}

/** What the words of a document are made from. */
interface Context {
  release: TemplateRelease;
  policy: Policy;
  /** Ids of the sources that the text has referred to so far. */
  used: string[];
}

/** Nodes in which rules are sentences and citations are notes. */
function words(nodes: readonly Node[], context: Context): Node[] {
  const { release, policy, used } = context;
  return nodes.flatMap((node): Node[] => {
    if (node.type !== 'component') return [isParent(node) ? ({ ...node, children: words(node.children, context) } as Node) : node];
    const id = String(node.attributes.id);
    if (node.name === 'Cite') {
      if (!release.sources.some((source) => source.id === id)) return [];
      if (!used.includes(id)) used.push(id);
      return [{ type: 'footnoteReference', identifier: id, label: id }];
    }
    if (node.name === 'Rule') {
      const rule = policy.rules.find((item) => item.id === id);
      if (!rule) return [];
      return node.inline ? ruleSentence(rule) : [{ type: 'paragraph', children: ruleSentence(rule) }];
    }
    if (node.name === 'Rules') return rulesList(policy.rules, String(node.attributes.decision));
    const children = words(node.children, context);
    return node.name === 'Field' ? [{ ...node, children }] : children;
  });
}
