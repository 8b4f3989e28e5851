import type { Fault } from '../domain/submission/check.ts';
import type { Prepared } from '../domain/submission/prepare.ts';
import { isRestorable, type FindingKind } from '../domain/submission/scrub/candidates.ts';
import type { AskedName } from '../domain/submission/asked-names.ts';
import type { Finding } from '../domain/submission/scrub/scrub.ts';
import { make } from './make.ts';
import type { Control } from './rows.ts';

const WORDS: Record<FindingKind, [one: string, many: string]> = {
  email: ['e-mail address', 'e-mail addresses'],
  phone: ['telephone number', 'telephone numbers'],
  name: ['name on your list', 'names on your list'],
  person: ['name of a person', 'names of people'],
  company: ['name of a company', 'names of companies'],
  id: ['number or token', 'numbers or tokens'],
  amount: ['amount of money', 'amounts of money'],
  link: ['part of a link', 'parts of links'],
};

function count(findings: readonly Finding[]): string {
  const kinds = Map.groupBy(findings, (finding) => finding.kind);
  return [...kinds].map(([kind, all]) => `${all.length} ${WORDS[kind][all.length === 1 ? 0 : 1]}`).join(', ');
}

/** What was taken out and put back, as one or two sentences. */
function describe({ taken, kept }: Prepared, keptNames: readonly AskedName[]): string {
  const out = taken.length > 0 ? `Taken out: ${count(taken)}.` : 'Nothing was found that had to be taken out.';
  const back = kept.length > 0 ? ` Put back by you: ${count(kept)}.` : '';
  const names = keptNames.length > 0 ? ` Kept by you: ${keptNames.map((name) => `“${name.text}”`).join(', ')}.` : '';
  return `${out}${back}${names} A name can be missed, and postal addresses are not looked for: read the text once more.`;
}

/** A table of what was found, with what stood there, why it is out, and a button if it may be put back. */
function findingsTable({ taken, kept }: Prepared, toggle: (finding: Finding, back: boolean) => void): HTMLElement {
  const row = (finding: Finding, isOut: boolean) => {
    const action = make('td');
    if (isRestorable(finding.kind)) {
      const button = make('button', isOut ? 'Put back' : 'Take out again');
      button.type = 'button';
      button.className = 'button';
      button.setAttribute('aria-label', `${button.textContent}: ${finding.text}`);
      button.addEventListener('click', () => toggle(finding, isOut));
      action.append(button);
    } else action.append(finding.kind === 'person' || finding.kind === 'company' ? 'Answer the question above' : 'Stays out');
    const why = WORDS[finding.kind][0];
    return make(
      'tr',
      make('td', finding.text),
      make('td', why[0]!.toUpperCase() + why.slice(1)),
      make('td', isOut ? finding.replacement : 'As typed'),
      action,
    );
  };
  const head = make('tr', ...['Found', 'Why', 'Now', 'Change'].map((text) => Object.assign(make('th', text), { scope: 'col' })));
  const table = make(
    'table',
    make('thead', head),
    make('tbody', ...taken.map((item) => row(item, true)), ...kept.map((item) => row(item, false))),
  );
  const holder = make('div', table);
  holder.className = 'table findings';
  holder.tabIndex = 0;
  holder.setAttribute('role', 'region');
  holder.setAttribute('aria-label', 'What was found in your text');
  return holder;
}

/**
 * Shows what will be shared, byte for byte, with marks where something was taken out.
 * @param keptNames likely names that the reader keeps
 * @param toggle puts a finding back or takes it out again
 */
export function showPreview(
  section: HTMLElement,
  prepared: Prepared,
  keptNames: readonly AskedName[],
  toggle: (finding: Finding, back: boolean) => void,
): void {
  const at = (name: string) => section.querySelector<HTMLElement>(`[data-${name}]`)!;
  at('counts').textContent = describe(prepared, keptNames);
  at('title').textContent = prepared.title;
  at('findings').replaceChildren(...(prepared.taken.length + prepared.kept.length > 0 ? [findingsTable(prepared, toggle)] : []));
  at('text').replaceChildren(
    ...prepared.segments.map(({ text, finding }) => {
      if (finding === undefined) return text;
      return Object.assign(make('mark', text), { title: `Taken out: ${WORDS[prepared.taken[finding]!.kind][0]}` });
    }),
  );
  section.hidden = false;
}

/** Takes away what was said of faults. */
export function clearFaults(form: HTMLFormElement): void {
  for (const note of form.querySelectorAll('.fault')) note.remove();
  for (const field of form.querySelectorAll('[aria-invalid]')) {
    field.removeAttribute('aria-invalid');
    const described = field.getAttribute('aria-describedby')?.replace(/ ?(?<!\S)\S+-fault$/, '');
    if (described) field.setAttribute('aria-describedby', described);
    else field.removeAttribute('aria-describedby');
  }
  form.querySelector<HTMLElement>('[data-faults]')!.hidden = true;
}

/** Shows each fault at its field, and all of them in a list that leads to the fields. */
export function showFaults(form: HTMLFormElement, faults: readonly Fault[]): void {
  const items = faults.map(({ path, message }) => {
    const named = form.elements.namedItem(path);
    const field = (named instanceof RadioNodeList ? named[0] : named) as Control | null;
    if (!field) return make('li', message);
    const label = field.labels?.[0]?.firstChild?.textContent?.trim() ?? '';
    const row = field.closest('[data-row]')?.querySelector('legend')?.textContent?.replace(/\s+/g, ' ').trim();
    const note = make('p', message);
    note.id = `${field.id}-fault`;
    note.className = 'fault';
    field.setAttribute('aria-invalid', 'true');
    field.setAttribute('aria-describedby', `${field.getAttribute('aria-describedby') ?? ''} ${note.id}`.trim());
    field.after(note);
    const link = make('a', `${row ? `${row}, ` : ''}${label}`);
    link.href = `#${field.id}`;
    link.addEventListener('click', (event) => {
      event.preventDefault();
      field.focus();
    });
    return make('li', link, `: ${message}`);
  });
  const box = form.querySelector<HTMLElement>('[data-faults]')!;
  box.querySelector('[data-fault-list]')!.replaceChildren(...items);
  box.hidden = false;
  box.focus();
}
