import { Document, isMap, isSeq, visit } from 'yaml';

/**
 * Writes the text of a content file.
 * @param values frontmatter, in the order in which it is written
 * @param body Markdown, with a line break at its end
 */
export function composeEntry(values: Record<string, unknown>, body: string): string {
  const document = new Document(values);
  // A short group reads better on one line.
  visit(document, {
    Map(_key, node, path) {
      const isFlat = node.items.every(({ value }) => !isMap(value) && !isSeq(value));
      if (path.length > 1 && isFlat && JSON.stringify(node.toJSON()).length <= 90) node.flow = true;
    },
  });
  return `---\n${document.toString({ lineWidth: 0 })}---\n\n${body}`;
}
