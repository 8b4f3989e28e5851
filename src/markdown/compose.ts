import { Document, isMap, isScalar, isSeq, Scalar, visit } from 'yaml';

/** Words that an older reader of YAML takes for a truth, a date or a number, in fields that hold text. */
const AMBIGUOUS = /^(?:y|n|yes|no|on|off|~|\d{4}-\d{1,2}-\d{1,2}|[-+]?\d[\d_:.]*)$/i;
const TEXT = new Set(['title', 'term', 'summary', 'short', 'owner', 'outcome', 'publisher', 'team', 'trigger']);

/**
 * Writes the text of a content file.
 * @param values frontmatter, in the order in which it is written
 * @param body Markdown, with a line break at its end
 */
export function composeEntry(values: Record<string, unknown>, body: string): string {
  const document = new Document(values);
  // A short group reads better on one line.
  visit(document, {
    Pair(_key, { key, value }) {
      if (!isScalar(key) || !TEXT.has(String(key.value)) || !isScalar(value)) return;
      if (typeof value.value === 'string' && AMBIGUOUS.test(value.value)) value.type = Scalar.QUOTE_DOUBLE;
    },
    Map(_key, node, path) {
      const isFlat = node.items.every(({ value }) => !isMap(value) && !isSeq(value));
      if (path.length > 1 && isFlat && JSON.stringify(node.toJSON()).length <= 90) node.flow = true;
    },
  });
  return `---\n${document.toString({ lineWidth: 0 })}---\n\n${body}`;
}
