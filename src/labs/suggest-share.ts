import { issueAddress } from '../domain/submission/issue-address.ts';
import type { Prepared } from '../domain/submission/prepare.ts';
import { downloadText } from './documents/download.ts';

/**
 * Hands a suggestion over as a file.
 * @returns what to say
 */
export function download({ text, fileName }: Prepared): string {
  downloadText(fileName, text, 'text/markdown');
  return `${fileName} is in your downloads.`;
}

/**
 * Opens an issue with the suggestion in a new tab. A text that is too long for an address goes to the clipboard,
 * or, where the browser refuses that, into a file.
 * @returns what to say
 */
export async function openIssue(prepared: Prepared, repository: string): Promise<string> {
  const { url, complete } = issueAddress(repository, prepared.title, prepared.text);
  let said = 'The issue is open in a new tab. It is not sent until you submit it there.';
  if (!complete) {
    try {
      await navigator.clipboard.writeText(prepared.text);
      said = 'The text is too long for a link, so it was copied. Paste it into the issue in the new tab.';
    } catch {
      said = `The text is too long for a link, and the browser did not let it be copied. ${download(prepared)} Put its text into the issue in the new tab.`;
    }
  }
  window.open(url, '_blank', 'noopener,noreferrer');
  return said;
}
