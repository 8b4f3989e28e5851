import type { Submission } from '../schema/submission.ts';
import { toYaml, type Plain } from '../yaml.ts';
import { unmark } from './marks.ts';

/** The licence under which the content of the playbook stands. */
export interface Licence {
  name: string;
  url: string;
}

const TITLES: Record<Submission['kind'], string> = {
  correction: 'Correction',
  workflow: 'Workflow case',
  decision: 'Decision and its outcome',
};

/** Title of an issue for a suggestion; it holds nothing that was typed but the page. */
export const titleOfSuggestion = ({ kind, page }: Submission): string => `${TITLES[kind]}${page ? ` (${page})` : ''}`;

/** Name of the file of a suggestion. */
export const fileNameOf = ({ kind, page }: Submission): string => `suggestion-${kind}${page ? `-${page.replace('/', '-')}` : ''}.md`;

/**
 * The text of a suggestion, which is the whole of what is shared: the file, the preview and the body of an issue.
 * The data stand in a fenced block, so that nothing in them is read as Markdown or as a mention of somebody.
 */
export function toText(suggestion: Submission, licence: Licence): string {
  const yaml = toYaml(suggestion as unknown as { [key: string]: Plain }, unmark);
  const longest = Math.max(2, ...[...yaml.matchAll(/`+/g)].map((match) => match[0].length));
  const fence = '`'.repeat(longest + 1);
  return `# ${titleOfSuggestion(suggestion)}\n\nShared under [${licence.name}](${licence.url}) by somebody who has read this text.\n\n${fence}yaml\n${yaml}${fence}\n`;
}

/**
 * The data of a suggestion file.
 * @returns the YAML, or nothing where the text holds no fenced block of it
 */
export function yamlOf(text: string): string | undefined {
  return /^(`{3,})yaml\n([\s\S]*?)^\1[ \t]*$/m.exec(text.replaceAll('\r\n', '\n'))?.[2];
}
