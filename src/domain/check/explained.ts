import type { Code } from '../issue.ts';

/** What the page of a code says: why the rule is there, and what it looks like wrong and right. */
export interface Explanation {
  /** Why the rule is there, in a sentence or two. */
  reason: string;
  /** Content with the fault, as an author writes it. */
  wrong: string;
  /** The same, mended. */
  right: string;
}

/** An explanation of every code. The site makes a page of each. */
export const EXPLAINED: Record<Code, Explanation> = {
  'yaml-syntax': {
    reason:
      'The lines between the two fences are YAML. A colon, a hash or a quotation mark inside a value has a meaning there, unless the value stands in quotation marks.',
    wrong: 'title: Budget: the case for a hire',
    right: 'title: "Budget: the case for a hire"',
  },
  'frontmatter-missing': {
    reason:
      'The fields of an entry stand at its very start, between two lines of three hyphens. Without them nobody knows what the entry is, who answers for it or when it is due for review.',
    wrong: '# Map one workflow\n\nPick one workflow …',
    right: '---\ntitle: Map one workflow\n…\n---\n\nPick one workflow …',
  },
  schema: {
    reason:
      'Every field has a type, so that lists, filters, figures and forms can rely on it. The reference page of the kind says what each field takes.',
    wrong: 'minutes: about ten',
    right: 'minutes: 10',
  },
  'unknown-key': {
    reason: 'A misspelt key would be dropped without a word, and the field would be missing. So an unknown key is an error.',
    wrong: 'sumary: What it shows.',
    right: 'summary: What it shows.',
  },
  'mdx-syntax': {
    reason:
      'The body is Markdown with named components. A tag that is not closed, a brace or a less-than sign ends the reading of the whole file.',
    wrong: 'Teams of <10 people',
    right: 'Teams of fewer than 10 people, or: teams of \\<10 people',
  },
  'no-code': {
    reason:
      'Content is data. It never executes, so a contribution from a stranger can be built and previewed without risk. Imports, exports and expressions in braces are code.',
    wrong: 'The total is {40 + 2}.',
    right: 'The total is 42.',
  },
  'raw-html': {
    reason: 'Raw HTML would bypass the list of components, and reads badly in the Markdown and document exports.',
    wrong: '<b>Important</b>',
    right: '**Important**',
  },
  'text-lost': {
    reason:
      'No reader ever sees these words. It happens to a cell beyond the last column of its table, and to a footnote that nothing refers to.',
    wrong: '| Step | Days |\n| - | - |\n| Legal | 4 | the longest |',
    right: '| Step | Days | Remark |\n| - | - | - |\n| Legal | 4 | the longest |',
  },
  'starter-left': {
    reason: '`playbook new` fills an entry with sentences that say what belongs there. Readers should never see one.',
    wrong: 'Starter: say what a good answer is, why, and what to do instead.',
    right: 'Draft the reply in the chatbot, and send it yourself.',
  },
  'markup-literal': {
    reason:
      'Markdown dialects differ, and a small slip turns a mark into plain text. The page then shows the asterisks, colons or brackets themselves.',
    wrong: '**Ask legal **before you publish.',
    right: '**Ask legal** before you publish.',
  },
  'unsafe-address': {
    reason:
      'Links lead to https, mailto, a path of the site or an anchor; images are files beside the entry. Anything else could run code or tell another host who reads the page.',
    wrong: '![Chart](https://example.org/chart.png)',
    right: '![Approval time by month](./chart.png)',
  },
  'unknown-component': {
    reason: 'Only the listed components are rendered. Another name would vanish from the page.',
    wrong: '<Callout>Ask legal.</Callout>',
    right: '<Aside kind="note">\n\nAsk legal.\n\n</Aside>',
  },
  'component-attribute': {
    reason: 'Each component takes certain attributes of certain types, as a block or among words. The reference page lists them.',
    wrong: '<Steps>\n\n<Step minutes="ten">\n\nChoose one workflow.\n\n</Step>\n\n</Steps>',
    right: '<Steps>\n\n<Step title="Choose and bound it" minutes={10}>\n\nChoose one workflow.\n\n</Step>\n\n</Steps>',
  },
  'section-missing': {
    reason:
      'A reader who knows one case finds her way in the next, because all entries of a kind have the same sections in the same order.',
    wrong: '## Why it matters\n\n## Do it',
    right: '## Why it matters\n\n## Do it\n\n## What goes wrong\n\n## Next',
  },
  'section-unknown': {
    reason: 'A rule of a policy points at the clause that says it in words. Without the clause the rule cannot be read.',
    wrong: 'section: publishing   # the body has no <Section id="publishing">',
    right: '<Section id="publishing">\n\n## Publishing\n\n</Section>',
  },
  'field-undeclared': {
    reason: 'The form asks for the declared fields. A field that the text uses and nobody declared would stay empty in every document.',
    wrong: 'The owner is <Field id="ownr" />.',
    right: 'The owner is <Field id="owner" />.',
  },
  'field-unused': {
    reason: 'A question whose answer appears nowhere wastes the time of everyone who fills the form.',
    wrong: 'fields:\n  - id: budget-code   # the body never shows it',
    right: 'Charged to <Field id="budget-code" />.',
  },
  'rule-unknown': {
    reason: 'Rules decide and the text explains. Both must name the same rules, or the policy says one thing and does another.',
    wrong: '<Rule id="open-wrok" />',
    right: '<Rule id="open-work" />',
  },
  'release-missing': {
    reason:
      'Whoever forks a template gets a frozen version of it, and later takes the changes of the next. A version that is not frozen could say one thing today and another tomorrow.',
    wrong: 'version: 1.1.0   # and no versions/1.1.0.json beside it',
    right: 'npm run playbook -- release platform-register',
  },
  'release-differs': {
    reason:
      'A version is a promise: everybody who has it has the same text and the same fields. A change, however small, is a new version with a line that says what changed.',
    wrong: 'version: 1.0.0   # and the text was changed after its release',
    right:
      'version: 1.0.1\nchanges:\n  - version: 1.0.1\n    date: 2026-11-24\n    items:\n      - The clause on publishing is shorter.\n\nThen: npm run playbook -- release platform-register',
  },
  'release-changed': {
    reason:
      'Documents in other repositories point at a frozen version by its digest. A change to the file, however well meant, would look like tampering to all of them.',
    wrong: 'An edit to versions/1.0.0.json',
    right: 'versions/1.0.0.json as it was, and the change in versions/1.0.1.json',
  },
  'release-invalid': {
    reason:
      'Forks and updates read these files without asking anybody. They are written by a command, so that each is whole and fits the others. A version has to do without the playbook, so it holds no image, footnote or link to a file beside it.',
    wrong: 'versions/1.1.0.json copied from 1.0.0.json by hand',
    right: 'npm run playbook -- release platform-register',
  },
  answers: {
    reason: 'The adopted example shows the template at work. An answer that the form would refuse misleads.',
    wrong: 'answers:\n  review-date: next spring',
    right: 'answers:\n  review-date: 2027-04-01',
  },
  'step-denied': {
    reason: 'A case study is copied. A new process with a step that the policy of the same playbook denies would teach people to break it.',
    wrong: 'aiUse: { activity: send, data: personal, automation: unattended }',
    right: 'aiUse: { activity: draft, data: personal, automation: reviewed }',
  },
  'step-undecided': {
    reason:
      'The workflow, the register of AI uses and the policy are one record. A use of AI that no rule decides is a gap of the policy, and the page would have nothing to show beside the step.',
    wrong: 'aiUse: { activity: draft, data: internal }   # and no `policy` in the entry',
    right: 'policy: ai-use-policy',
  },
  'reference-unknown': {
    reason:
      'Entries refer to each other by kind and slug. A reference that leads nowhere breaks the record that links steps, rules, figures and conversations.',
    wrong: 'roles: [workflow-architct]',
    right: 'roles: [workflow-architect]',
  },
  'reference-draft': {
    reason: 'A draft is not built. A published entry that refers to it would have a dead link.',
    wrong: 'related: [guides/unfinished]',
    right: 'related: [guides/map-one-workflow]',
  },
  'control-unknown': {
    reason:
      'Controls are those of the registry, so that a crosswalk to a framework is complete and nothing is claimed that no framework asks for.',
    wrong: 'controls: [nist-ai-rmf:GOVERN-9.9]',
    right: 'controls: [nist-ai-rmf:GOVERN-1.1]',
  },
  'figure-unknown': {
    reason: 'A figure is shown from the record of its source, so that it changes in one place. The record must hold it.',
    wrong: 'Marketing gets <Figure source="gartner-cmo-spend-2026" id="spend" />.',
    right: 'Marketing gets <Figure source="gartner-cmo-spend-2026" id="share-of-revenue" />.',
  },
  'source-unofficial': {
    reason:
      'A document made from a template goes to people who never see this playbook. A footnote to a third party’s notes does not help them; the law, the standard or the study itself does.',
    wrong: 'kind: secondary\nurl: https://example.org/notes-on-the-act.md',
    right:
      'kind: secondary\nurl: https://example.org/notes-on-the-act.md\nofficial:\n  title: Regulation (EU) 2024/1689 (AI Act)\n  url: https://eur-lex.europa.eu/eli/reg/2024/1689/oj',
  },
  'source-unverified': {
    reason: 'An unverified source has no method that anybody can trace. It may be discussed, and never stated as a fact.',
    wrong: 'Data decays by <Figure source="some-vendor" id="decay" /> a year.',
    right: 'A vendor claims a rate of decay without saying how it was measured <Cite id="some-vendor" />.',
  },
  'link-broken': {
    reason: 'A reader who meets a dead link stops trusting the page. Links inside the playbook are checked to the heading.',
    wrong: '[Map a workflow](/guides/map-a-workflow/)',
    right: '[Map a workflow](/guides/map-one-workflow/)',
  },
  'image-missing': {
    reason: 'An image stands beside its entry, inside the content folder.',
    wrong: '![The map](./map.png)   (there is no map.png)',
    right: 'Add map.png beside the entry.',
  },
  'image-alt': {
    reason: 'Somebody who does not see the image must get what it says. Write what it shows, not that it is an image.',
    wrong: '![](./map.png)',
    right: '![Launch in nine steps; items wait longest before legal](./map.png)',
  },
  'image-type': {
    reason:
      'Browsers show PNG, JPEG, WebP and AVIF, and the site makes smaller versions of them. A file that says one type and is another may be an attack.',
    wrong: 'A drawing that was saved as map.pdf and renamed to map.png.',
    right: 'The drawing exported as PNG, in map.png.',
  },
  'image-large': {
    reason: 'Large files make the repository slow for everyone, for ever. The site needs no more than 2,000 pixels.',
    wrong: 'A photograph of 6 MB from a telephone.',
    right: 'The same at 2,000 pixels wide, 400 KB.',
  },
  'title-duplicate': {
    reason: 'Two pages of one title cannot be told apart in search, in lists and in a browser tab.',
    wrong: 'title: Campaign launch   (twice)',
    right: 'title: "Campaign launch: with one round of approval"',
  },
  'slug-duplicate': {
    reason: 'The file name becomes the address. Two files of one address would overwrite each other.',
    wrong: 'content/guides/map.mdx and content/guides/map/index.mdx',
    right: 'content/guides/map.mdx',
  },
  'id-duplicate': {
    reason: 'Other parts refer to an id. Where it stands twice, nobody knows which one is meant.',
    wrong: 'steps:\n  - id: review\n  - id: review',
    right: 'steps:\n  - id: brand-review\n  - id: legal-review',
  },
  'redirect-clash': {
    reason: 'An old address can lead to one page only.',
    wrong: 'redirectFrom: [/guides/map/]   (another entry has that address)',
    right: 'redirectFrom: [/guides/old-map/]',
  },
  'number-uncited': {
    reason:
      'A claim with a number (a quantity with a unit, a share, money, a comparison) is cited, computed or an input of the reader. Covered are: a figure or citation in the same paragraph or row, a value of the frontmatter, and numbers stated in statedNumbers with the reason. Numbers are read as the locale writes them. Dates, times of day, articles of a law, versions, addresses, steps and other names need no source, and neither do instructions (“Give participants 15 minutes”).',
    wrong: 'Teams save 43% of their time.',
    right: 'Teams saved <Figure source="survey-2026" id="time-saved" />.',
  },
  'review-overdue': {
    reason: 'Law, prices and tools change. An entry that nobody has read since its review date may be wrong, and says so to its readers.',
    wrong: 'reviewed: 2024-01-31\nreviewBy: 2025-01-31',
    right: 'reviewed: 2026-11-24\nreviewBy: 2027-11-24',
  },
  'reviewed-in-future': {
    reason: 'A review is something that has happened.',
    wrong: 'reviewed: 2031-01-01',
    right: 'reviewed: 2026-11-24',
  },
  'source-undated': {
    reason: 'A figure without a date cannot be judged. Where the publisher gives none, the record says what that means.',
    wrong: 'published: undated',
    right: 'published: undated\nnote: The page carries no date; it was there in November 2026.',
  },
  'expected-decision': {
    reason: 'Scenarios are the test of a policy. If the rules decide otherwise than the scenario expects, one of the two is wrong.',
    wrong: 'expected:\n  ai-use-policy: allow   (its rules say deny)',
    right: 'expected:\n  ai-use-policy: deny',
  },
  'address-gone': {
    reason:
      'The page behind an address answered that it is gone. A figure that cannot be looked up again is on its way to being unverified.',
    wrong: 'url: https://example.org/report-2019   (answers 404)',
    right: 'The address at which the report is found today, or one of a web archive.',
  },
  'address-moved': {
    reason: 'The address leads on for good. The old one may stop doing so.',
    wrong: 'url: http://example.org/report',
    right: 'url: https://example.org/reports/2026/',
  },
  'address-unreachable': {
    reason: 'The address did not answer, or not to us. That may pass: look again before you change anything.',
    wrong: 'An address of a host that is down.',
    right: 'The same address, once somebody has opened it in a browser.',
  },
  encoding: {
    reason: 'Text is UTF-8 everywhere. Bytes of another encoding turn into other letters, or into none.',
    wrong: 'A file that an old editor saved as Windows-1252.',
    right: 'The same file, saved as UTF-8.',
  },
  'hidden-character': {
    reason:
      'Characters that nobody sees can make a text read otherwise than it is, or hide words from a reviewer. They come in by copying from other documents.',
    wrong: 'appro\\u200Bval   (a zero-width space inside the word)',
    right: 'approval',
  },
  'too-large': {
    reason: 'No page for a reader is that long. Limits keep one file from stopping the check of all others.',
    wrong: 'An entry of two megabytes.',
    right: 'Several entries that link to each other.',
  },
  'too-deep': {
    reason: 'Nothing that a person reads is nested that deep, and parsers fail on what is.',
    wrong: 'A quotation in a quotation, a hundred times.',
    right: 'A quotation, and a sentence that says whose it is.',
  },
  symlink: {
    reason: 'A link can lead out of the content folder, to files that are not meant to be published.',
    wrong: 'content/guides/map.mdx -> ../../notes.mdx',
    right: 'The file itself in the content folder.',
  },
  'reserved-key': {
    reason: 'Some names have a meaning of their own in JavaScript, and have been used to attack programs that read data.',
    wrong: '__proto__:\n  status: published',
    right: 'status: published',
  },
  'link-vague': {
    reason: 'Many readers jump from link to link, by eye or by ear. "Here" tells them nothing.',
    wrong: 'Read more [here](/guides/map-one-workflow/).',
    right: 'Read how to [map one workflow](/guides/map-one-workflow/).',
  },
  'heading-order': {
    reason: 'Headings are the table of contents of the page and of a screen reader. A skipped level looks like a missing chapter.',
    wrong: '## Do it\n\n#### Step one',
    right: '## Do it\n\n### Step one',
  },
  spelling: {
    reason: 'Slips cost trust. Names and terms of your own go into words.txt of the content folder, one a line.',
    wrong: 'We recieve the brief.',
    right: 'We receive the brief.',
  },
  readability: {
    reason:
      'The reader has a meeting soon. A sentence is named when it has more than 25 words and most of seven readability formulas call it hard.',
    wrong: 'One sentence that holds the condition, its exception and the reason for both.',
    right: 'Three sentences: the rule, the exception, the reason.',
  },
  'inclusive-words': {
    reason: 'Some words leave readers out or hurt them, and a better one is near.',
    wrong: 'Blacklist these domains.',
    right: 'Block these domains.',
  },
  'plain-words': {
    reason: 'A shorter word is read faster. This is a suggestion: where the longer word is the term, keep it.',
    wrong: 'in order to',
    right: 'to',
  },
  'rule-crashed': {
    reason: 'A rule of the check itself failed on the file. The others went on, and nothing of them is lost.',
    wrong: 'Nothing that an author did.',
    right: 'Report it with the file, so that the rule can be mended.',
  },
  unused: {
    reason: 'Sources and terms are there to be used. One that nothing refers to will age unread.',
    wrong: 'A term that no page explains.',
    right: 'a <Term id="constraint">constraint</Term>',
  },
  misplaced: {
    reason:
      'The content folder holds entries, their images and example answers, and the registry of controls. Anything else belongs elsewhere.',
    wrong: 'content/notes.md',
    right: 'content/guides/notes.mdx',
  },
};
