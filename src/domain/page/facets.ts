import { titleOf, type Entry } from '../graph/entry.ts';
import type { Ref } from '../schema/names.ts';
import { BASIS_WORDS, MOVE_WORDS, TOPIC_WORDS } from './describe.ts';
import { bucketOf, MINUTE_BUCKETS } from './minutes.ts';

/** Facets that an index filters by, in the order they are shown. */
export const FACETS = ['topic', 'role', 'conversation', 'move', 'minutes', 'basis'] as const;
export type FacetName = (typeof FACETS)[number];

/** Words for a facet. */
export const FACET_WORDS: Record<FacetName, string> = {
  topic: 'Topic',
  role: 'Role',
  conversation: 'Conversation',
  move: 'Move',
  minutes: 'Time',
  basis: 'Rests on',
};

/** A value of a facet that some entries have. */
export interface FacetValue {
  facet: FacetName;
  /** Last part of the address of the filtered index. */
  value: string;
  label: string;
  count: number;
}

/** Values of all facets that an entry has, as `facet/value`. */
export function facetsOf({ data }: Entry): string[] {
  return [
    ...data.topics.map((topic) => `topic/${topic}`),
    ...(data.roles ?? []).map((role) => `role/${role}`),
    ...(data.conversations ?? []).map((conversation) => `conversation/${conversation}`),
    ...(data.moves ?? []).map((move) => `move/${move}`),
    `minutes/${bucketOf(data.minutes).id}`,
    ...('basis' in data ? [`basis/${data.basis}`] : []),
  ];
}

/** The facets of a list of entries. A facet with fewer than two values would filter nothing, and is left out. */
export function facetValues(entries: readonly Entry[], get: (ref: Ref) => Entry | undefined): FacetValue[] {
  const counts = new Map<string, number>();
  for (const entry of entries) for (const key of facetsOf(entry)) counts.set(key, (counts.get(key) ?? 0) + 1);
  const values = [...counts].map(([key, count]): FacetValue => {
    const [facet, value] = key.split('/') as [FacetName, string];
    return { facet, value, label: labelOf(facet, value, get), count };
  });
  return FACETS.flatMap((facet) => {
    const own = values.filter((item) => item.facet === facet);
    return own.length < 2 ? [] : own.sort(facet === 'minutes' ? byBucket : (a, b) => a.label.localeCompare(b.label, 'en'));
  });
}

function labelOf(facet: FacetName, value: string, get: (ref: Ref) => Entry | undefined): string {
  const entry = facet === 'role' || facet === 'conversation' ? get(`${facet}s/${value}`) : undefined;
  if (entry) return titleOf(entry);
  if (facet === 'minutes') return MINUTE_BUCKETS.find((bucket) => bucket.id === value)?.label ?? value;
  // One word may name a topic and a move: each facet has its own words.
  const words: Partial<Record<FacetName, Record<string, string>>> = { topic: TOPIC_WORDS, move: MOVE_WORDS, basis: BASIS_WORDS };
  return words[facet]?.[value] ?? value;
}

function byBucket(a: FacetValue, b: FacetValue): number {
  const place = (item: FacetValue) => MINUTE_BUCKETS.findIndex((bucket) => bucket.id === item.value);
  return place(a) - place(b);
}
