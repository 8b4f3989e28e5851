import type { CaseStep, Correction, DecisionCase, Submission, WorkflowCase } from '../schema/submission.ts';
import { cleanLine, cleanNumber, cleanText } from './clean.ts';

/** What stands in the form: the name of a field, which is the path of its value, and what was typed. */
export type FormValues = Readonly<Record<string, string>>;

/**
 * Reads the form as a suggestion of the kind that was chosen.
 * @returns the suggestion; its values are as they were typed, so `checkSubmission` has the last word
 */
export function toSubmission(values: FormValues): Submission {
  const line = (path: string) => cleanLine(values[path] ?? '');
  const text = (path: string) => cleanText(values[path] ?? '');
  const number = (path: string) => cleanNumber(values[path] ?? '');
  const percent = (path: string) => Number((number(path) / 100).toFixed(8));
  const maybe = (value: string) => (value === '' ? undefined : value);

  const kind = line('kind') as Submission['kind'];
  const head = { suggestion: 1 as const, kind, page: maybe(line('page')) };
  const tail = { source: maybe(line('source')), note: maybe(text('note')) };

  const step = (path: string): CaseStep => ({
    name: line(`${path}.name`),
    role: line(`${path}.role`),
    kind: line(`${path}.kind`) as CaseStep['kind'],
    work: number(`${path}.work`),
    wait: line(`${path}.wait`) === '' ? 0 : number(`${path}.wait`),
    rightFirstTime: line(`${path}.rightFirstTime`) === '' ? undefined : percent(`${path}.rightFirstTime`),
    platforms: listOrNothing(line(`${path}.platforms`)),
  });

  if (kind === 'workflow') {
    return trimmed({
      ...head,
      kind,
      basis: line('basis') as WorkflowCase['basis'],
      team: line('team'),
      trigger: line('trigger'),
      outcome: line('outcome'),
      perWeek: number('perWeek'),
      hoursPerWeek: number('hoursPerWeek'),
      before: rowsOf(values, 'before').map((i) => step(`before.${i}`)),
      after: rowsOf(values, 'after').map((i) => step(`after.${i}`)),
      changes: rowsOf(values, 'changes').map((i) => ({
        what: line(`changes.${i}.what`),
        why: text(`changes.${i}.why`),
        cost: line(`changes.${i}.cost`),
      })),
      ...tail,
    } satisfies WorkflowCase);
  }
  if (kind === 'decision') {
    const seen = { value: line('outcome.value'), date: line('outcome.date'), note: text('outcome.note') };
    return trimmed({
      ...head,
      kind,
      basis: line('basis') as DecisionCase['basis'],
      quarter: line('quarter').toUpperCase(),
      change: line('change') as DecisionCase['change'],
      recommendation: text('recommendation'),
      prediction: {
        metric: line('prediction.metric'),
        from: line('prediction.from'),
        to: line('prediction.to'),
        by: line('prediction.by'),
      },
      confidence: percent('confidence'),
      decider: line('decider'),
      reviewDate: line('reviewDate'),
      outcome: Object.values(seen).some(Boolean) ? seen : undefined,
      ...tail,
    } satisfies DecisionCase);
  }
  return trimmed({
    ...head,
    kind: kind as 'correction',
    page: line('page') || (undefined as unknown as string),
    where: line('where'),
    quote: maybe(text('quote')),
    should: text('should'),
    ...tail,
  } satisfies Correction);
}

/** Numbers of the rows of a list, as far as the form names them: 0 up to the last. */
export function rowsOf(values: FormValues, list: string): number[] {
  const places = Object.keys(values).flatMap((name) => {
    const match = /^([a-z]+)\.(\d{1,3})\./.exec(name);
    return match?.[1] === list ? [Number(match[2])] : [];
  });
  return places.length === 0 ? [] : Array.from({ length: Math.max(...places) + 1 }, (_, i) => i);
}

function listOrNothing(value: string): string[] | undefined {
  const items = value
    .split(',')
    .map((item) => item.trim())
    .filter(Boolean);
  return items.length > 0 ? items : undefined;
}

/** Leaves out what was not given, so that the file does not name it. */
function trimmed<T extends Submission>(value: T): T {
  const clean = (item: unknown): unknown => {
    if (Array.isArray(item)) return item.map(clean);
    if (typeof item !== 'object' || item === null) return item;
    return Object.fromEntries(Object.entries(item).flatMap(([key, inner]) => (inner === undefined ? [] : [[key, clean(inner)]])));
  };
  return clean(value) as T;
}
