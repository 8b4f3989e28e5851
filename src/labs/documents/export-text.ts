import type { Listing } from './kept.ts';

/** The text of the file that holds all documents. */
export function exportText({ drafts, damaged }: Listing, exported: string): string {
  return `${JSON.stringify({ kind: 'playbook-documents', format: 1, exported, drafts, damaged }, undefined, 1)}\n`;
}
