import type { FormValues } from '../../domain/template/values.ts';

/** A document that somebody fills in, as this device keeps it. */
export interface Draft {
  format: 1;
  id: string;
  /** Slug of the template. */
  template: string;
  /** Version of the template that the values belong to. */
  version: string;
  /** Title of the template. */
  name: string;
  /** What the reader calls this document. */
  title: string;
  values: FormValues;
  /** When it was begun and last changed, as ISO date and time in UTC. */
  created: string;
  updated: string;
  /** Counts the times it was saved; 0 is a draft that was never kept. */
  revision: number;
}

/** A draft that was deleted and can be restored. */
export interface RemovedDraft {
  draft: Draft;
  /** When it was deleted, as ISO date and time in UTC. */
  removed: string;
}

/** A draft as it is stored. */
export interface StoredItem {
  draft: Draft;
  /** When it was deleted; `undefined` if it was not. */
  removed?: string;
}

/** Longest name or title that is kept, in characters. */
export const TITLE_LENGTH = 200;

const ID = /^[a-z0-9][a-z0-9-]{0,63}$/;
const VERSION = /^\d{1,6}\.\d{1,6}\.\d{1,6}$/;
const NAME = /^[a-z][a-z0-9-]*(\.\d{1,4}\.[a-z][a-z0-9-]*)?$/;

/** Whether a value has the form of a draft. */
export function isDraft(value: unknown): value is Draft {
  if (typeof value !== 'object' || value === null) return false;
  const { format, id, template, version, name, title, values, created, updated, revision } = value as Record<string, unknown>;
  return (
    format === 1 &&
    isMatch(id, ID) &&
    isTemplate(template) &&
    isVersion(version) &&
    [name, title].every((text) => typeof text === 'string' && text.length <= TITLE_LENGTH) &&
    [created, updated].every((moment) => typeof moment === 'string' && moment.length <= 40 && !Number.isNaN(Date.parse(moment))) &&
    Number.isSafeInteger(revision) &&
    Number(revision) >= 0 &&
    isFormValues(values)
  );
}

/** Whether a value is the slug of a template. */
export const isTemplate = (value: unknown): value is string => isMatch(value, ID);

/** Whether a value is a version of a template. */
export const isVersion = (value: unknown): value is string => isMatch(value, VERSION);

/** Whether a value is what stands in a form: lists of texts by the names of controls. */
export function isFormValues(value: unknown): value is FormValues {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  return Object.entries(value).every(
    ([name, texts]) => NAME.test(name) && Array.isArray(texts) && texts.every((text) => typeof text === 'string'),
  );
}

/** The draft that a text holds, without anything that is no part of one; nothing where it has another form. */
export function readDraft(text: string): StoredItem | undefined {
  try {
    const value: unknown = JSON.parse(text);
    if (!isDraft(value)) return undefined;
    const { removed } = value as { removed?: unknown };
    return { draft: pickDraft(value), ...(typeof removed === 'string' && !Number.isNaN(Date.parse(removed)) ? { removed } : {}) };
  } catch {
    return undefined;
  }
}

/** A draft with its own parts only. */
export function pickDraft({ format, id, template, version, name, title, values, created, updated, revision }: Draft): Draft {
  return { format, id, template, version, name, title, values, created, updated, revision };
}

const isMatch = (value: unknown, form: RegExp): value is string => typeof value === 'string' && form.test(value);
