/** Styles of a document, by what they are for. Their names are how a document that was edited is read. */
export const STYLE = {
  quote: 'Quoted text',
  code: 'Block of code',
  rule: 'Rule across the page',
  cell: 'Table text',
  head: 'Table heading',
  frame: 'Header and footer text',
  blank: 'Blank to fill in',
  inlineCode: 'Code in a line',
} as const;

/** Id of a style, from its name. */
export const styleId = (name: string): string => name.replace(/[^A-Za-z0-9]/g, '');

/** Name of the style of an item: whether blank lines stand between items, and within one, is kept in it. */
export const itemStyle = (spaced: boolean, spacedInside: boolean): string =>
  `List item${spaced ? ', spaced' : ''}${spacedInside ? ', open' : ''}`;

/** Name of the style of words that go on in an item of a level, from 0. */
export const continueStyle = (level: number): string => `List text ${level + 1}`;

/** Levels that Word has in a list. */
export const LEVELS = 9;

/** What marks words: strong, emphasis, delete, code, link. */
export type Mark = 's' | 'e' | 'd' | 'c' | 'l';

/** Name of the style of words with several marks, from the outer to the inner: their order shows in Markdown. */
export const marksStyle = (marks: string): string => `Marks ${marks}`;

/** The marks that the name of a style stands for. */
export const marksOf = (name: string): string => /^Marks ([sedcl]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '';

/** Name of the bookmark of a section. Word takes 40 characters; what is longer is found by its place among the sections. */
export const sectionBookmark = (id: string, place: number): string => {
  const name = `section_${id.replaceAll('-', '_')}`;
  return name.length <= 40 ? name : `${name.slice(0, 34)}__${place}`;
};

/** Finds the id of the section that a bookmark names. @param ids ids of the sections of the document in their order */
export function bookmarkedSections(ids: readonly string[]): (name: string) => string | undefined {
  const known = new Map(ids.map((id, place) => [sectionBookmark(id, place).toLowerCase(), id]));
  return (name) =>
    known.get(name.toLowerCase()) ??
    (/^section_[a-z][a-z0-9_]*$/.test(name) && !name.includes('__') ? name.slice(8).replaceAll('_', '-') : undefined);
}
