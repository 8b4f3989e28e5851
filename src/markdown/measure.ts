import type { Code, Issue } from '../domain/issue.ts';
import { countLeading, countLevels } from '../domain/document/levels.ts';
import { CONTENT_LIMITS } from '../domain/limits.ts';
import { placesOf } from './place.ts';

/** Items and keys of YAML that are written on one line. */
const COMPACT = /[-?:](?=[ \t]|$)/y;
/** The line under the header of a table, without its white space. */
const DELIMITERS = /^\|?:?-+:?(?:\|:?-+:?)*\|?$/;
const isDelimiters = (line: string): boolean => line.includes('|') && DELIMITERS.test(line.replace(/[ \t]/g, ''));
/** What may open something inside a paragraph. */
const MARK = /[[<_*~`]|www\.|https?:/gi;

/**
 * Measures a body before it is parsed. Parsers take time by the square of some of these figures.
 * @param body text of which only the body is not blank, so that places are those of the file
 */
export function measureBody(body: string, file: string): Issue[] {
  const at = placesOf(body);
  const issue = (code: Code, offset: number, message: string, hint: string): Issue[] => [
    { code, severity: 'error', file, position: at(offset), message, hint },
  ];
  let offset = 0;
  let block = { start: 0, length: 0, marks: 0, lines: 0, isTable: false };
  for (const line of body.split('\n')) {
    if (countLevels(line) > CONTENT_LIMITS.depth) {
      return issue(
        'too-deep',
        offset,
        `Found a line with more than ${CONTENT_LIMITS.depth} levels of quotes or lists.`,
        'Write it flatter.',
      );
    }
    if (line.trim() === '') block = { start: offset + line.length + 1, length: 0, marks: 0, lines: 0, isTable: false };
    else {
      block.lines++;
      if (block.lines === 2) block.isTable = isDelimiters(line);
      // Marks pair within a cell, so a row of a table counts by itself.
      if (block.isTable) block = { ...block, start: offset, length: 0, marks: 0 };
      block.length += line.length + 1;
      block.marks += line.match(MARK)?.length ?? 0;
    }
    if (block.length > CONTENT_LIMITS.blockCharacters || block.marks > CONTENT_LIMITS.blockMarks) {
      const found =
        block.length > CONTENT_LIMITS.blockCharacters
          ? `${CONTENT_LIMITS.blockCharacters} characters`
          : `${CONTENT_LIMITS.blockMarks} marks`;
      return issue(
        'too-large',
        block.start,
        `Found a paragraph, list or row of a table of more than ${found} without an empty line.`,
        'Split it: put an empty line between paragraphs, or less into a row.',
      );
    }
    if (line.length > CONTENT_LIMITS.rowCells && line.split('|').length > CONTENT_LIMITS.rowCells + 2)
      return issue('too-large', offset, `Found a row of more than ${CONTENT_LIMITS.rowCells} cells.`, 'Make several tables of it.');
    offset += line.length + 1;
  }
  return [];
}

/**
 * Measures YAML before it is parsed.
 * @param offsetLines lines of the file before the YAML
 */
export function measureYaml(yaml: string, file: string, offsetLines: number): Issue[] {
  const at = placesOf(yaml);
  const issue = (code: Code, offset: number, message: string, hint: string): Issue[] => {
    const { line, column, endLine, endColumn } = at(offset);
    const position = { line: line + offsetLines, column, endLine: endLine + offsetLines, endColumn };
    return [{ code, severity: 'error', file, position, message, hint }];
  };
  if (yaml.length > CONTENT_LIMITS.yamlCharacters) {
    const message = `Found ${Math.ceil(yaml.length / 1024)} KB of YAML, expected at most ${CONTENT_LIMITS.yamlCharacters / 1024} KB.`;
    return issue('too-large', 0, message, 'Move text into the body, or split the entry.');
  }
  const separators = [...yaml.matchAll(/[,\n]/g)];
  if (separators.length > CONTENT_LIMITS.yamlSeparators) {
    const message = `Found YAML of more than ${CONTENT_LIMITS.yamlSeparators} lines and commas.`;
    return issue('too-large', separators[CONTENT_LIMITS.yamlSeparators]!.index, message, 'Split the entry.');
  }
  let open = 0;
  for (const { 0: bracket, index } of yaml.matchAll(/[[\]{}]/g)) {
    open = bracket === '[' || bracket === '{' ? open + 1 : Math.max(0, open - 1);
    if (open > CONTENT_LIMITS.depth)
      return issue('too-deep', index, `Found more than ${CONTENT_LIMITS.depth} levels of brackets.`, 'Write it flatter.');
  }
  let offset = 0;
  for (const line of yaml.split('\n')) {
    if (countLeading(line, COMPACT) > CONTENT_LIMITS.depth)
      return issue('too-deep', offset, `Found a line with more than ${CONTENT_LIMITS.depth} levels of lists.`, 'Write it flatter.');
    offset += line.length + 1;
  }
  return [];
}
