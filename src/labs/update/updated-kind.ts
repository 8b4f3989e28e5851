/** Files that an updated document can be taken along as, each with its media type. */
export const UPDATED_TYPES = {
  md: 'text/markdown',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  yaml: 'application/yaml',
} as const;
export type UpdatedKind = keyof typeof UPDATED_TYPES;
