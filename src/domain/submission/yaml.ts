import { unmark } from './marks.ts';

/** What the writer takes: no dates, no functions, nothing that is not there. */
export type Plain = string | number | boolean | readonly Plain[] | { readonly [key: string]: Plain };

/** Text that YAML reads as the same text without quotation marks. */
const BARE = /^\p{L}[\p{L}\p{M}\p{N} _/.,;()'’%+–-]*$/u;
const WORDS = /^(?:true|false|null|yes|no|on|off|y|n)$/i;

function scalar(value: string | number | boolean, indent: string): string {
  if (typeof value !== 'string') return String(value);
  const seen = unmark(value);
  if (BARE.test(seen) && !WORDS.test(seen) && !seen.endsWith(' ')) return value;
  if (!seen.includes('\n') || /^\s|\s$/.test(seen)) return JSON.stringify(value);
  return `|-\n${value
    .split('\n')
    .map((line) => (line === '' ? '' : indent + line))
    .join('\n')}`;
}

/**
 * Writes a value as YAML: one key a line, lists with hyphens, text of several lines as it was typed.
 * @param value its texts may carry marks; they are written through
 */
export function toYaml(value: { readonly [key: string]: Plain }, indent = ''): string {
  return Object.entries(value)
    .map(([key, item]) => {
      const inner = `${indent}  `;
      if (typeof item !== 'object') return `${indent}${key}: ${scalar(item, inner)}\n`;
      if (!Array.isArray(item)) return `${indent}${key}:\n${toYaml(item as { [key: string]: Plain }, inner)}`;
      if (item.length === 0) return `${indent}${key}: []\n`;
      return `${indent}${key}:\n${item.map((part: Plain) => entry(part, inner)).join('')}`;
    })
    .join('');
}

function entry(part: Plain, indent: string): string {
  if (typeof part !== 'object') return `${indent}- ${scalar(part, `${indent}  `)}\n`;
  const written = toYaml(part as { [key: string]: Plain }, `${indent}  `);
  return `${indent}- ${written.slice(indent.length + 2)}`;
}
