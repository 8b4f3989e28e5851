/** Codes of everything that can be wrong with a playbook. A code never changes its meaning. */
export const CODES = {
  'yaml-syntax': 'The frontmatter is not YAML.',
  'frontmatter-missing': 'The file has no frontmatter.',
  schema: 'A field does not fit its schema.',
  'unknown-key': 'A key is not a field of the schema.',
  'mdx-syntax': 'The body is not MDX.',
  'no-code': 'The body holds code; content is data.',
  'raw-html': 'The body holds raw HTML.',
  'text-lost': 'No page would show this text of the body.',
  'starter-left': 'A published entry still has placeholder text.',
  'markup-literal': 'The page would show this Markdown as typed.',
  'unsafe-address': 'A link or image leads to an address that is not allowed.',
  'unknown-component': 'A component is not on the list.',
  'component-attribute': 'An attribute does not fit its component.',
  'section-missing': 'A required section is missing.',
  'section-unknown': 'A rule points at a section that the template does not have.',
  'field-undeclared': 'The body uses a field that the frontmatter does not declare.',
  'field-unused': 'The frontmatter declares a field that the body does not use.',
  'rule-unknown': 'The body shows a rule that the frontmatter does not declare.',
  'release-missing': 'The version of a template is not frozen.',
  'release-differs': 'A template is not what its frozen version is.',
  'release-changed': 'A frozen version was changed or removed.',
  'release-invalid': 'A file of frozen versions cannot be read or does not fit the others, or no version can be made of a template.',
  answers: 'An answer of the adopted example does not fit its field.',
  'step-denied': 'A step uses AI in a way that its policy denies.',
  'step-undecided': 'A step uses AI, and no rule of a policy decides it.',
  'reference-unknown': 'A reference leads to no entry.',
  'reference-draft': 'A published entry refers to a draft.',
  'control-unknown': 'A reference leads to no control.',
  'figure-unknown': 'A figure is not one of its source.',
  'source-unofficial': 'A template cites a third party instead of the official text.',
  'source-unverified': 'A figure of an unverified source is asserted.',
  'link-broken': 'A link leads to no page or heading.',
  'image-missing': 'A local image is not there.',
  'image-alt': 'An image has no text for those who do not see it.',
  'title-duplicate': 'Two entries have one title.',
  'redirect-clash': 'An old address is taken by a page or by another old address.',
  'slug-duplicate': 'Two files have one address.',
  'id-duplicate': 'An id stands twice where it must be unique.',
  'number-uncited': 'A number in the text has no source.',
  'review-overdue': 'The review of an entry is overdue.',
  'reviewed-in-future': 'An entry says that it was reviewed on a day to come.',
  'source-undated': 'A source does not say when it was published.',
  'expected-decision': 'A policy does not decide a scenario as expected.',
  'link-vague': 'The label of a link does not say where it leads.',
  'heading-order': 'A heading skips a level.',
  'image-type': 'An image is not of a type that browsers show, or it is damaged.',
  'image-large': 'An image has more bytes or pixels than a page should carry.',
  spelling: 'A word is in no dictionary.',
  readability: 'A sentence is hard to read.',
  'inclusive-words': 'A word may leave somebody out.',
  'plain-words': 'A plainer word says the same.',
  'rule-crashed': 'A rule of the check failed itself.',
  unused: 'Nothing refers to an entry of record.',
  misplaced: 'A file is not where content belongs, or its name is none for content.',
  encoding: 'A file is not UTF-8.',
  'hidden-character': 'A character cannot be seen, or changes how others are seen.',
  'too-large': 'A file, its frontmatter, a paragraph or a tree is larger than can be read safely.',
  'too-deep': 'Something is nested deeper than can be read safely.',
  symlink: 'A file is a link to another place.',
  'reserved-key': 'A name has a meaning of its own in JavaScript.',
  'address-gone': 'An external address is not there any more.',
  'address-moved': 'An external address has moved for good.',
  'address-unreachable': 'An external address does not answer.',
} as const;
export type Code = keyof typeof CODES;

/** Where something stands in a file; lines and columns count from 1. */
export interface Position {
  line: number;
  column: number;
  endLine: number;
  endColumn: number;
}

/** How much an issue matters: an error keeps the site from being built, a warning wants an answer, a suggestion may be left. */
export type Severity = 'error' | 'warning' | 'suggestion';

/** A mend that is safe to make without asking: it changes the file between two offsets and nothing else. */
export interface Fix {
  /** Offset in the file at which the replaced text starts, in UTF-16 code units. */
  start: number;
  /** Offset at which it ends. */
  end: number;
  /** What stands there afterwards. */
  text: string;
}

/** Something wrong with the content: what was found, what was expected, where, and what to do. */
export interface Issue {
  code: Code;
  severity: Severity;
  /** Path of the file, from the root of the content. */
  file: string;
  /** Path of the key in the frontmatter, where there is one. */
  path?: (string | number)[];
  position?: Position;
  message: string;
  hint?: string;
  /** What surely should stand at the position instead; a fix is made of it. */
  instead?: string;
  fix?: Fix;
  /** How many issues of this code in this file the issue stands for, if it only counts those that are not shown. */
  more?: number;
}
