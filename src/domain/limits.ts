/*
 * Every limit on what comes from outside, once: the check, the commands and the pages obey these numbers, and their messages state them.
 */

/**
 * How much one content file may hold. A limit is far above what a person writes and far below what could stop a build:
 * the longest entry of this playbook has 25 KB, its longest paragraph 1,500 characters.
 */
export const CONTENT_LIMITS = {
  /** Bytes of a file. About 40,000 words; more is a book, and some steps of parsing take time by the square of the length. */
  fileBytes: 256 * 1024,
  /** Characters of frontmatter, or of a YAML file. A YAML parser keeps about a hundred times its source in memory. */
  yamlCharacters: 128 * 1024,
  /** Lines and commas of YAML: what may separate values, counted before they are parsed. */
  yamlSeparators: 10_000,
  /** Levels of nesting of a body or of YAML. Readers of trees call themselves once a level; people seldom pass ten. */
  depth: 100,
  /** Nodes of the tree of a body, or of YAML: what is walked many times in every build. */
  nodes: 20_000,
  /** Characters without an empty line between them. Finding pairs of marks takes time by the square of this length. */
  blockCharacters: 10_000,
  /** Marks that may open something (a link, emphasis, code, a tag) in such a block, for the same reason. */
  blockMarks: 1_000,
  /** Uses of YAML aliases, so that a small file cannot become a large value. */
  aliases: 50,
  /** Issues reported of one file. Nobody reads more before the next run. */
  issues: 100,
} as const;

/** How much a DOCX file may hold that is read back. */
export const DOCX_LIMITS = {
  /** Bytes of the file. */
  fileBytes: 10_000_000,
  /** Bytes of one part once unpacked. */
  partBytes: 50_000_000,
  /** Bytes of all parts once unpacked. */
  allPartsBytes: 100_000_000,
} as const;

/** How much a document in Markdown, or a file of answers, may hold. */
export const DOCUMENT_LIMITS = {
  /** Bytes of the file. */
  fileBytes: 2_000_000,
  /** Levels of quotes and lists in each other. Readers of trees call themselves once a level; people seldom pass ten. */
  depth: 100,
  /** Marks that may open something (a link, emphasis, code, a tag) without an empty line or a row of a table between them. Finding pairs takes time by the square. */
  blockMarks: 5_000,
  /** Cells of a row. Finding the columns of a table takes time by the square. */
  rowCells: 500,
} as const;

/** How much the address of a page may carry of a document. */
export const LINK_LIMITS = {
  /** Bytes of the answers once unpacked. */
  bytes: 1_000_000,
  /** Characters of the fragment. */
  characters: 1_500_000,
} as const;

/** How much a file of a `.playbook` folder may hold: the lock, a pristine text, what is kept for conflicts. */
export const STATE_LIMITS = {
  /** Bytes of the file. A lock needs about one kilobyte a document. */
  fileBytes: 10_000_000,
} as const;

/** How much the inventory of a built site (`pages.json`) may hold. */
export const INVENTORY_LIMITS = {
  /** Bytes of the file. An entry takes about half a kilobyte. */
  fileBytes: 20_000_000,
} as const;

/** What is read from another playbook, over the network or from a folder. */
export const DOWNLOAD_LIMITS = {
  /** Bytes of a file. The largest release of this playbook has 60 KB. */
  fileBytes: 2_000_000,
  /** Milliseconds until all of it must have arrived. */
  milliseconds: 20_000,
  /** How often an address may send the command elsewhere. */
  redirects: 5,
} as const;

/** How much the tree of a frozen version of a template may hold. */
export const RELEASE_LIMITS = { nodes: 20_000, depth: 40 } as const;

/** How far a folder is searched for documents. */
export const FOLDER_LIMITS = { depth: 16, files: 50_000 } as const;
