/** Forms in which a document is written. */
export const FORMATS = ['md', 'docx', 'xlsx', 'yaml'] as const;

/** What a call of `playbook render` says. */
export interface RenderOptions {
  format: (typeof FORMATS)[number];
  /** File that is written; beside the document where it is not given. */
  out?: string;
  from?: string;
  /** Addresses to which the playbook may send the command, beside its own. */
  allowRedirect?: string[];
}
