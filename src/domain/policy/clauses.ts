import { toText } from '../document/text.ts';
import type { Node, Tree } from '../document/types.ts';
import { componentsOf } from '../document/walk.ts';

/** Headings of the clauses of a policy, by the ids of their sections. */
export function clausesOf(tree: Tree): Record<string, string> {
  return Object.fromEntries(
    componentsOf(tree)
      .filter((node) => node.name === 'Section')
      .map((node) => [String(node.attributes.id), headingOf(node.children) ?? String(node.attributes.id)]),
  );
}

function headingOf(nodes: readonly Node[]): string | undefined {
  const heading = nodes.find((node) => node.type === 'heading');
  return heading && toText(heading);
}
