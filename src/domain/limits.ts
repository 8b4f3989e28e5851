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
  /** Cells of a row of a table. Finding the columns takes time by the square. */
  rowCells: 500,
  /** Uses of YAML aliases, so that a small file cannot become a large value. */
  aliases: 50,
  /** Characters of one value of frontmatter. Longer text belongs in the body, where it is measured by the block. */
  valueCharacters: 10_000,
  /** Files of a content folder. */
  files: 50_000,
  /** Bytes of all entries and YAML of a content folder: all their trees are in memory at one time. About 20,000 entries. */
  allBytes: 64 * 1024 * 1024,
  /** Issues of one code reported of one file; the others are counted. You read no more of them before the next run. */
  issuesOfKind: 50,
  /** Characters of one message or hint. */
  messageCharacters: 1_000,
  /** Names that a hint lists, such as the headings of a page. */
  namesListed: 50,
} as const;

/** How much work the words of a text may make. Dictionaries and readability formulas cost more than any rule of ours. */
export const WORD_LIMITS = {
  /** Characters of a paragraph that the prose rules read. The longest of this playbook has 1,500. */
  proseCharacters: 3_000,
  /** Characters of the paragraphs of one file that the prose rules read. The longest entry of this playbook has 25,000. */
  proseFileCharacters: 100_000,
  /** Characters of one word that is looked up in a dictionary. */
  wordCharacters: 50,
  /** Different words of one file that no dictionary has. More of them, and the file is in another language. */
  unknownWords: 1_000,
  /** Different words of one check that suggestions are looked for in the dictionary: each takes a twentieth of a second. */
  suggestedWords: 20,
} as const;

/** How much work "did you mean" may make. */
export const NEAR_NAME_LIMITS = {
  /** Characters of a name that others are compared with. */
  characters: 100,
  /** Letters compared with letters in one check: about 50,000 comparisons of names of 20 letters, or a fifth of a second. */
  letters: 20_000_000,
} as const;

/** How large an image of an entry may be. The site makes smaller ones of it, for which the whole image is decoded. */
export const IMAGE_LIMITS = {
  /** Bytes of the file, as it is contributed. */
  fileBytes: 1_000_000,
  /** Pixels of all its frames together: a photograph of 24 megapixels, about 100 MB once decoded. A small file may claim billions. */
  pixels: 25_000_000,
  /** Pixels of one side. WebP, which the site makes of every image, has no more than 16,383. */
  side: 10_000,
  /** How many times longer than the other a side may be: made 360 pixels wide, a thinner image has no height. */
  ratio: 100,
} as const;

/** How long an address of the site may be. Each part of it is the name of a folder, and every disk must take it. */
export const ADDRESS_LIMITS = {
  /** Characters of one part. A disk takes 255 bytes, and the name of a file adds its ending. */
  part: 100,
  /** Characters of the whole. Windows takes 260, with the folder in which the site is built. */
  characters: 200,
} as const;

/** How many rows a list of a template may start with or take; each is a row of controls in the form. */
export const LIST_LIMITS = { rows: 500 } as const;

/** How much a DOCX file may hold that is read back. */
export const DOCX_LIMITS = {
  /** Bytes of the file. */
  fileBytes: 10_000_000,
  /** Bytes of one part once unpacked. */
  partBytes: 50_000_000,
  /** Bytes of all parts once unpacked. */
  allPartsBytes: 100_000_000,
  /** Files in the archive. Word keeps one for each picture, chart and header. */
  entries: 5_000,
  /** Elements of XML in all parts together: what is kept in memory, and walked several times. 300 pages have about 200,000. */
  elements: 500_000,
  /** Attributes of one element. */
  attributes: 100,
  /** Levels of elements in each other. Readers call themselves once a level. */
  depth: 200,
  /** Characters of the words of the document and its notes; as much as the Markdown of a document may hold. */
  characters: 2_000_000,
  /** Paragraphs and tables, those in cells, notes and text boxes too. 300 pages have about 6,000. */
  paragraphs: 20_000,
  /** Marks in one paragraph that Markdown has to escape (`*`, `_`, `[` and so on): writing them takes time by the square of their number. */
  paragraphMarks: 2_000,
  /** Cells of all tables, once merged cells are split and short rows filled up. */
  cells: 50_000,
  /** Fields, such as links, dates and references. */
  fields: 5_000,
  /** Fields that are open at the same time. */
  openFields: 20,
  /** Bookmarks. Word takes about 16,000; an export has one for each section, quotation and table in an item. */
  bookmarks: 10_000,
  /** Quotations in each other. */
  quotes: 20,
  /** Styles. Word takes about 4,000. */
  styles: 5_000,
  /** Styles that are based on each other in a row. */
  styleDepth: 50,
  /** Numberings of lists. */
  numberings: 10_000,
  /** Relationships of a part: its links, pictures and headers. */
  relationships: 20_000,
  /** Notes at the foot of a page or at the end. */
  notes: 5_000,
  /** Tracked changes that are listed one by one, and contents that cannot be carried over; the others are counted. */
  listed: 200,
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

/** How much a suggestion may hold that is imported. */
export const SUGGESTION_LIMITS = {
  /** Bytes of the file. The form, filled to its last row, makes about 1,300,000. */
  fileBytes: 2_000_000,
} as const;

/** How much a text may hold that is merged into another one. */
export const MERGE_LIMITS = {
  /** Characters. Four documents: after an update a document can hold both texts of every conflict, and must still be settled. */
  characters: 8_000_000,
  /** Lists in lists that are merged item by item; what is deeper is merged by its words. People seldom pass five. */
  listDepth: 12,
  /** Characters of a list item, with the lists in it, that is merged so: each level reads them again. */
  itemCharacters: 100_000,
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

/** How much a file of documents may hold: the backup that “Export all” makes, or that of one form. */
export const BACKUP_LIMITS = {
  /**
   * Bytes of the file. A browser stores some five million characters for a site: as indented JSON in UTF-8 they are fewer bytes
   * than these, so that whatever was exported can be imported.
   */
  fileBytes: 40_000_000,
  /** Documents in the file. The shortest one that a form makes takes 210 characters, so that no browser stores more than these. */
  documents: 25_000,
  /** Sentences about documents that were left out; the rest are counted. */
  reasons: 20,
} as const;

/** Bytes of the files that one page hands to the next. */
export const HANDOVER_LIMITS = { bytes: 20_000_000 } as const;

/** How much of a list a page shows at once. */
export const SHOWN_LIMITS = {
  /** Documents in “My documents”. */
  documents: 25,
  /** Characters of a text in a list of changes; the rest is counted. */
  characters: 20_000,
} as const;
