import type * as Mdast from 'mdast';

declare module 'mdast' {
  interface TableData {
    /** Id of the list field whose rows the table shows. What writes a table out does not look at it. */
    list?: string;
  }
}

/** A literal value of an attribute. */
export type AttributeValue = string | number | boolean;

/** A named component as it stands in the content: data, without any code. */
export interface ComponentNode {
  type: 'component';
  name: string;
  attributes: Record<string, AttributeValue>;
  /** Whether it stands among words rather than as a block. */
  inline: boolean;
  children: Node[];
}

/** A node of the document tree: mdast, with components in place of MDX syntax. */
export type Node = Exclude<Mdast.Nodes, Mdast.Root | Mdast.Parents> | MdastParent | ComponentNode;

type MdastParent =
  Exclude<Mdast.Parents, Mdast.Root> extends infer P
    ? P extends { children: unknown }
      ? Omit<P, 'children'> & { children: Node[] }
      : never
    : never;

/** The tree of one entry. Every face of the entry is made from it. */
export interface Tree {
  type: 'root';
  children: Node[];
}

export type Heading = Extract<Node, { type: 'heading' }>;

/** Whether a node has children. */
export function isParent(node: Node | Tree): node is (Node & { children: Node[] }) | Tree {
  return 'children' in node;
}
