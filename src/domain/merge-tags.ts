/**
 * A merge tag, as mail and marketing tools write them: `{{lead.First Name}}`, `{{{body}}}`, `{% if contact %}`, `{!Contact.FirstName}`
 * and Mailchimp's `*|FNAME|*`. It is text, and nothing in it ever runs. The expression has no flags.
 */
export const MERGE_TAG =
  /\{\{\{[^{}\n]{1,200}\}\}\}|\{\{[^{}\n]{1,200}\}\}|\{%[^{}\n]{1,200}%\}|\{![A-Za-z_$][\w$.]{0,100}\}|\*\|[A-Z][A-Z0-9_: ]{0,100}\|\*/;

/** Those, and `%%First Name%%` of Salesforce, which no parser takes for anything else. */
const ALL = new RegExp(`${MERGE_TAG.source}|%%[\\w. -]{1,100}%%`, 'g');

/** A text with spaces in the place of its merge tags, so that no rule reads their names as words; each offset stays. */
export const withoutMergeTags = (text: string): string => text.replace(ALL, (tag) => ' '.repeat(tag.length));
