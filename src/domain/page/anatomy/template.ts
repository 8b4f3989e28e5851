import { heading, link, list, paragraph, strong, table, text } from '../../document/build.ts';
import type { Node, Tree } from '../../document/types.ts';
import { rewrite } from '../../document/walk.ts';
import { formatDate } from '../../format.ts';
import type { Entry } from '../../graph/entry.ts';
import { CANNOT, instructions } from '../../policy/instructions.ts';
import { limitsSentence } from '../../policy/sentence.ts';
import { policyTable } from '../../policy/table-nodes.ts';
import type { Field } from '../../schema/field.ts';
import { blank, fill } from '../../template/fill.ts';
import type { AnatomyContext } from './context.ts';
import { controlLinks, frame, listed } from './parts.ts';

const TYPES: Record<Field['type'], string> = {
  text: 'A line',
  longtext: 'A few lines',
  number: 'A number',
  money: 'An amount',
  percent: 'A percentage',
  date: 'A date',
  choice: 'One of a list',
  multichoice: 'Any of a list',
  person: 'A person or job title',
  toggle: 'Yes or no',
  list: 'Rows',
};

/** A template: guidance, the blank document, an adopted example, what to fill in, and what changed. */
export function templateAnatomy(entry: Entry<'templates'>, context: AnatomyContext): Node[] {
  const { data, tree, example } = entry;
  return [
    ...listed('Use it when', data.useWhen),
    ...listed('Use something else when', data.notWhen),
    heading('The document'),
    frame('Document', nested(blank(tree, data.fields), '')),
    ...(example
      ? [
          heading('An adopted example'),
          paragraph(`Illustrative: the answers of ${example.team.replace(/^(An?|The) /, (article) => article.toLowerCase())}.`),
          frame('Document', nested(fill(tree, data.fields, example.answers, context.style), 'example-'), {
            filled: true,
          }),
        ]
      : []),
    heading('What you fill in'),
    table(
      ['Field', 'Answer', 'How'],
      data.fields.map((field) => [`${field.label}${field.required ? ' (required)' : ''}`, answerType(field), field.help]),
    ),
    ...(data.rules ? policyFaces(entry, data.rules) : []),
    ...controlsOf(data),
    heading('Changes'),
    ...data.changes.flatMap((change) => [
      paragraph(`Version ${change.version}, ${formatDate(change.date, context.style)}`),
      list(change.items.map((item) => [item])),
    ]),
    heading('Licence'),
    paragraph(
      data.licence === 'CC0-1.0'
        ? 'The text is in the public domain (CC0 1.0). Copy it, change it, no credit needed.'
        : 'The text is free to copy and change with credit (CC BY 4.0).',
    ),
  ];
}

/** Headings of a document stand one level below those of the page that holds it; anchors of a second copy are its own. */
function nested(tree: Tree, prefix: string): Node[] {
  return rewrite(tree, (node) => {
    if (node.type === 'heading') return { ...node, depth: Math.min(6, node.depth + 1) as typeof node.depth };
    if (node.type === 'component' && node.name === 'Section')
      return { ...node, attributes: { ...node.attributes, id: `${prefix}${String(node.attributes.id)}` } };
    return node;
  }).children;
}

function answerType(field: Field): string {
  if (field.type === 'choice' || field.type === 'multichoice')
    return `${TYPES[field.type]}: ${field.options.map((option) => option.label).join('; ')}`;
  if (field.type === 'list') return `${TYPES.list} of ${field.item.map((item) => item.label.toLowerCase()).join(', ')}`;
  return TYPES[field.type];
}

/** The answers of a policy, complete, and its forms for machines. */
function policyFaces({ slug, data }: Entry<'templates'>, rules: NonNullable<Entry<'templates'>['data']['rules']>): Node[] {
  const { limits } = data;
  return [
    heading('Ask the policy'),
    frame(
      'AskPolicy',
      [
        paragraph(
          'What would you do with AI, and with which data? ',
          link('#every-answer', 'Every answer'),
          ' stands in the table below. On the page ',
          link('/ask/', 'Ask the policy'),
          ', the address keeps the question, so that you can pass it on.',
        ),
      ],
      { policy: slug, title: data.title, version: data.version },
    ),
    heading('Every answer'),
    paragraph(
      'What the rules decide for each activity with each class of data. The strictest rule decides, then the most specific; where several ask, each person is asked.',
    ),
    policyTable(rules),
    ...(limits ? [paragraph(limitsSentence(limits))] : []),
    heading('For machines'),
    list([
      [link(`/policies/${slug}.json`, 'The rules as data'), ', with ', link('/policies/policy.schema.json', 'their JSON Schema')],
      [link(`/policies/${slug}.txt`, 'Instructions for an assistant'), ', to paste into its system prompt'],
    ]),
    paragraph(strong('What instructions cannot do. '), CANNOT),
    {
      type: 'code',
      lang: null,
      meta: null,
      value: instructions({ title: data.documentTitle ?? data.title, version: data.version, rules, limits }).trimEnd(),
    },
  ];
}

/** The controls that a document answers as a whole, and those of each rule; nothing where it names none. */
function controlsOf({ controls = [], rules = [] }: Entry<'templates'>['data']): Node[] {
  if (controls.length === 0 && rules.length === 0) return [];
  return [
    heading('Controls it answers'),
    ...(controls.length > 0 ? [paragraph(...controlLinks(controls), text('.'))] : []),
    ...(rules.length > 0
      ? [
          table(
            ['Rule', 'Controls'],
            rules.map((rule) => [[{ type: 'inlineCode', value: rule.id }], controlLinks(rule.controls)]),
          ),
        ]
      : []),
  ];
}
