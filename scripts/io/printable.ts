import { replaceHidden } from '../../src/markdown/characters.ts';

/**
 * Text of others as a terminal and a log may show it: nothing in it moves a cursor, changes a colour, hides or turns round what
 * stands beside it, or is read as a command by a system that runs workflows. What is taken out is written as its code, such as
 * `\u001b`, which a string of JSON reads back as the same character. Line breaks and tabs stay.
 */
export const printable = (text: string): string => withoutCommands(replaceHidden(text.replaceAll('\r\n', '\n'), codeOf));

/** The same on one line: for a name, a title or a path in a sentence. */
export const printableLine = (text: string): string => printable(text).replaceAll('\n', '\\n').replaceAll('\t', ' ');

/** A level of an annotation of GitHub. */
export type AnnotationLevel = 'error' | 'warning' | 'notice';

/**
 * An annotation of GitHub. It is the one command that the project writes, and no value can end it or start another.
 * @param properties where it stands and what it is called, by name
 */
export function githubAnnotation(level: AnnotationLevel, properties: Readonly<Record<string, string | number>>, message: string): string {
  const given = Object.entries(properties).map(([name, value]) => `${name}=${property(String(value))}`);
  return `::${level} ${given.join(',')}::${data(message)}`;
}

const data = (text: string): string => printable(text).replaceAll('%', '%25').replaceAll('\n', '%0A');
const property = (text: string): string => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');

/** Each half of a character beyond the first 65,536 has a code of its own, as in JSON. */
const codeOf = (character: string): string =>
  Array.from({ length: character.length }, (_, i) => `\\u${character.charCodeAt(i).toString(16).padStart(4, '0')}`).join('');

/**
 * Commands of workflows: a line of GitHub that starts with two colons, whatever white space stands before them, and a name in
 * brackets after two number signs, wherever it stands in a line (`##[group]` of GitHub, `##vso[…]` of Azure, `##teamcity[…]`).
 * The markers of GitLab need an escape sequence, which is taken out with the others.
 */
const withoutCommands = (text: string): string =>
  text.replace(/^([^\S\r\n\u2028\u2029]*):(?=:)/gm, '$1\\u003a').replace(/#(?=#[a-z]*\[)/gi, '\\u0023');
