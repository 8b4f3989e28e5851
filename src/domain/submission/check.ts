import { isDate } from '../calendar.ts';
import type { CaseStep, Correction, DecisionCase, Submission, WorkflowCase } from '../schema/submission.ts';
import { CASE_BASES, CASE_STEP_KINDS, DECISION_KINDS, LIMITS, SUGGESTION_KINDS } from './kinds.ts';
import { isAddress, isLine, isNumber, isPage, isQuarter, isText } from './rules.ts';

/** Something that keeps a suggestion from being shared. */
export interface Fault {
  /** Path of the value, which is also the name of its field in the form: `before.0.name`. */
  path: string;
  /** What is expected, as a sentence. */
  message: string;
}

type Report = (path: string, ok: boolean, message: string) => void;

const EMPTY = 'Write something here.';
const ADDRESS_MESSAGE = 'Write an address that starts with https:// and holds no name that is taken out, or leave it empty.';

/**
 * Holds a suggestion to the rules of its schema, without a schema library.
 * @param value what was read from the form or scrubbed; its types are not trusted
 * @returns every fault, in the order of the form; none where the schema accepts the value
 */
export function checkSubmission(value: Submission): Fault[] {
  const faults: Fault[] = [];
  const report: Report = (path, ok, message) => {
    if (!ok) faults.push({ path, message });
  };
  report('kind', SUGGESTION_KINDS.includes(value.kind), 'Choose what you want to send.');
  if (value.kind === 'correction') checkCorrection(value, report);
  if (value.kind === 'workflow') checkWorkflow(value, report);
  if (value.kind === 'decision') checkDecision(value, report);
  if (value.page !== undefined) report('page', isPage(value.page), 'Write the page as collection/name, such as workflows/lead-routing.');
  if (value.source !== undefined) report('source', isAddress(value.source), ADDRESS_MESSAGE);
  else if (value.kind !== 'correction') report('source', value.basis !== 'published', 'Write the address of what was published.');
  if (value.note !== undefined) checkText(report, 'note', value.note);
  return faults;
}

function checkLine(report: Report, path: string, value: string): void {
  report(path, isLine(value, LIMITS.line), value === '' ? EMPTY : `Write one line of at most ${LIMITS.line} characters.`);
}

function checkText(report: Report, path: string, value: string): void {
  report(path, isText(value, LIMITS.text), value === '' ? EMPTY : `Write at most ${LIMITS.text} characters.`);
}

function checkCorrection(value: Correction, report: Report): void {
  report('page', value.page !== undefined, 'Say which page is wrong, such as workflows/lead-routing.');
  checkLine(report, 'where', value.where);
  if (value.quote !== undefined) checkText(report, 'quote', value.quote);
  checkText(report, 'should', value.should);
}

function checkWorkflow(value: WorkflowCase, report: Report): void {
  for (const key of ['team', 'trigger', 'outcome'] as const) checkLine(report, key, value[key]);
  report('perWeek', isNumber(value.perWeek, 0.001, LIMITS.number), 'Write a number above 0, such as 12 or 2.5, without separators.');
  report('hoursPerWeek', isNumber(value.hoursPerWeek, 1, 168), 'Write a number of hours from 1 to 168, such as 37.5.');
  for (const list of ['before', 'after'] as const) {
    report(list, value[list].length > 0 && value[list].length <= LIMITS.steps, `Name 1 to ${LIMITS.steps} steps.`);
    value[list].forEach((step, i) => checkStep(step, `${list}.${i}`, report));
  }
  report('changes', value.changes.length > 0 && value.changes.length <= LIMITS.changes, `Name 1 to ${LIMITS.changes} changes.`);
  value.changes.forEach((change, i) => {
    checkLine(report, `changes.${i}.what`, change.what);
    checkText(report, `changes.${i}.why`, change.why);
    checkLine(report, `changes.${i}.cost`, change.cost);
  });
  report('basis', CASE_BASES.includes(value.basis), 'Say what the numbers rest on.');
}

function checkStep(step: CaseStep, path: string, report: Report): void {
  checkLine(report, `${path}.name`, step.name);
  checkLine(report, `${path}.role`, step.role);
  report(`${path}.kind`, CASE_STEP_KINDS.includes(step.kind), 'Choose what the step is.');
  for (const key of ['work', 'wait'] as const) {
    report(`${path}.${key}`, isNumber(step[key], 0, LIMITS.number), 'Write minutes as a number, such as 45 or 2.5, without separators.');
  }
  if (step.rightFirstTime !== undefined)
    report(`${path}.rightFirstTime`, isNumber(step.rightFirstTime, 0, 1), 'Write a percentage from 0 to 100, or leave it empty.');
  const platforms = step.platforms ?? [];
  report(
    `${path}.platforms`,
    platforms.length <= LIMITS.platforms && platforms.every((name) => isLine(name, LIMITS.line)),
    `Name at most ${LIMITS.platforms} kinds of platform, with commas between them.`,
  );
}

function checkDecision(value: DecisionCase, report: Report): void {
  const onDay = (path: string, date: string) => report(path, isDate(date), 'Write a date as year-month-day, such as 2026-11-24.');
  report('quarter', isQuarter(value.quarter), 'Write a quarter such as 2026-Q4.');
  report('change', DECISION_KINDS.includes(value.change), 'Choose what the decision changed.');
  checkText(report, 'recommendation', value.recommendation);
  for (const key of ['metric', 'from', 'to'] as const) checkLine(report, `prediction.${key}`, value.prediction[key]);
  onDay('prediction.by', value.prediction.by);
  report('confidence', isNumber(value.confidence, 0, 1), 'Write a percentage from 0 to 100.');
  checkLine(report, 'decider', value.decider);
  onDay('reviewDate', value.reviewDate);
  if (value.outcome) {
    checkLine(report, 'outcome.value', value.outcome.value);
    onDay('outcome.date', value.outcome.date);
    checkText(report, 'outcome.note', value.outcome.note);
  }
  report('basis', CASE_BASES.includes(value.basis), 'Say what the record rests on.');
}
