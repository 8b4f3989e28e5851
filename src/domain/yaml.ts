/** What the writer takes: no dates, no functions, nothing that is not there. */
export type Plain = string | number | boolean | readonly Plain[] | { readonly [key: string]: Plain };

/** Text that YAML reads as the same text without quotation marks. */
const BARE = /^\p{L}[\p{L}\p{M}\p{N} _/.,;()'’%+–-]*$/u;
const WORDS = /^(?:true|false|null|yes|no|on|off|y|n)$/i;
const KEY = /^[A-Za-z][A-Za-z0-9_-]*$/;

/**
 * Writes a value as YAML: one key a line, lists with hyphens, text of several lines as it was typed.
 * @param seen what will be read of a text, where it carries marks that are taken out after the writing
 */
export function toYaml(value: { readonly [key: string]: Plain }, seen: (text: string) => string = (text) => text): string {
  return mapping(value, seen, '');
}

function mapping(value: { readonly [key: string]: Plain }, seen: (text: string) => string, indent: string): string {
  const inner = `${indent}  `;
  return Object.entries(value)
    .map(([name, item]) => {
      const key = KEY.test(name) && !WORDS.test(name) ? name : JSON.stringify(name);
      if (typeof item !== 'object') return `${indent}${key}: ${scalar(item, seen, inner)}\n`;
      if (Object.keys(item).length === 0) return `${indent}${key}: ${Array.isArray(item) ? '[]' : '{}'}\n`;
      if (!Array.isArray(item)) return `${indent}${key}:\n${mapping(item as { [key: string]: Plain }, seen, inner)}`;
      return `${indent}${key}:\n${item.map((part: Plain) => entry(part, seen, inner)).join('')}`;
    })
    .join('');
}

function entry(part: Plain, seen: (text: string) => string, indent: string): string {
  if (typeof part !== 'object') return `${indent}- ${scalar(part, seen, `${indent}  `)}\n`;
  // A list in a list, and what is empty, is written as JSON, which is YAML as well.
  if (Array.isArray(part) || Object.keys(part).length === 0) return `${indent}- ${JSON.stringify(part)}\n`;
  const written = mapping(part as { [key: string]: Plain }, seen, `${indent}  `);
  return `${indent}- ${written.slice(indent.length + 2)}`;
}

function scalar(value: string | number | boolean, seen: (text: string) => string, indent: string): string {
  if (typeof value !== 'string') return String(value);
  const text = seen(value);
  if (BARE.test(text) && !WORDS.test(text) && !text.endsWith(' ')) return value;
  if (!text.includes('\n') || /^\s|\s$/.test(text)) return JSON.stringify(value);
  return `|-\n${value
    .split('\n')
    .map((line) => (line === '' ? '' : indent + line))
    .join('\n')}`;
}
