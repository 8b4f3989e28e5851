/**
 * Ids of the frame around a text: of every page, of the tools that stand on pages of entries, and of what the tools add once they run.
 * Skip links, labels and styles find their place by them, so nothing that an author writes may have one.
 */
const FRAME_IDS = new Set([
  'main',
  'toc-title',
  'related-title',
  'footnote-label',
  ...['policy', 'scenario', 'file', 'activity', 'data', 'audience', 'automation'].flatMap((name) => [`ask-${name}`, `ask-${name}-hint`]),
]);

/** Search counts its places on a page; notes count their references. */
const FRAME_FORMS = [/^search-\d+(?:-status)?$/, /^fn(?:ref)?-/];

/** Ids of the page on which a template is filled in, beside those of every page. */
const FORM_IDS = new Set([
  'answers',
  'document-title',
  'draft',
  'example',
  'link-warning',
  'missing-title',
  'preview',
  'progress-words',
  'sheet-title',
  'with-annex',
  'with-annex-hint',
]);

/** Whether an id belongs to the frame of a page, so that a heading or a section cannot have it. */
export const isFrameId = (id: string): boolean => FRAME_IDS.has(id) || FRAME_FORMS.some((form) => form.test(id));

/** Whether an id belongs to the page of a form, so that no control of a field can have it. */
export const isFormFrameId = (id: string): boolean => FORM_IDS.has(id) || isFrameId(id);

/** An id of content that is free of those of the frame: itself in nearly every case. */
export const outsideFrame = (id: string): string => (isFrameId(id) ? `section-${id}` : id);
