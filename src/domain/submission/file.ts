import type { Submission } from '../schema/submission.ts';
import { toYaml, type Plain } from '../yaml.ts';
import { unmark } from './marks.ts';

/** Where a suggestion is handed in. */
export interface Destination {
  /** Title and address of the playbook. */
  title: string;
  url: string;
  /** Address of its repository, if issues can be opened there. */
  repository?: string;
  /** E-mail address of its maintainers. */
  contact?: string;
}

/** What the file says of where to send it, so that it is known when the page is closed. */
export function whereToSend({ title, url, repository, contact }: Destination): string {
  const ways = [
    repository && `paste it into a new issue at <${repository.replace(/(?<!\/)\/+$/, '')}/issues/new>`,
    contact && `e-mail it to <${contact}>`,
  ].filter(Boolean);
  const to = `the maintainers of ${title} (<${url}>)`;
  return ways.length > 0 ? `To send this to ${to}: ${ways.join(', or ')}.` : `This is for ${to}. Hand it to them.`;
}

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
 * The data stand in a fenced block, so that nothing in them is read as Markdown or as a mention.
 */
export function toText(suggestion: Submission, licence: Licence, destination: Destination): string {
  const yaml = toYaml(suggestion as unknown as { [key: string]: Plain }, unmark);
  const longest = Math.max(2, ...[...yaml.matchAll(/`+/g)].map((match) => match[0].length));
  const fence = '`'.repeat(longest + 1);
  return `# ${titleOfSuggestion(suggestion)}\n\nShared under [${licence.name}](${licence.url}) by its sender, who has read this very text.\n\n${whereToSend(destination)}\n\n${fence}yaml\n${yaml}${fence}\n`;
}

/**
 * The data of a suggestion file.
 * @returns the YAML; undefined if the text holds no fenced block of it
 */
export function yamlOf(text: string): string | undefined {
  return /^(`{3,})yaml\n([\s\S]*?)^\1[ \t]*$/m.exec(text.replaceAll('\r\n', '\n'))?.[2];
}
