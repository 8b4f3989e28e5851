import type { BenchLine, BenchView } from '../../domain/policy/bench-view.ts';
import type { Finding } from '../../domain/policy/findings.ts';
import { mendAnchor } from '../../domain/policy/mend.ts';
import { rulePlaces } from '../../domain/template/policy-of.ts';
import { rowCount } from '../../domain/template/values.ts';
import { make } from '../make.ts';
import type { OwnPolicy } from '../policy/own-policy.ts';

/** Fills the component BenchResult with what a policy says. @param base path of the site */
export function showResult(root: HTMLElement, tested: OwnPolicy, view: BenchView, base: string): void {
  const find = (name: string) => root.querySelector<HTMLElement>(`[data-bench-${name}]`)!;
  find('title').textContent = tested.title;
  find('summary').textContent = `${view.summary}.`;
  find('verdict').textContent = view.verdict;
  find('mend').hidden = view.findings.length === 0;
  find('findings').replaceChildren(
    ...view.findings.map((finding) => {
      const address = mendAddress(tested, finding, base);
      return make('li', `${finding.words} `, ...(address ? [Object.assign(make('a', 'Mend it in the document'), { href: address })] : []));
    }),
  );
  find('keep-first').hidden = tested.draft !== undefined;
  find('notes').replaceChildren(...view.notes.map((words) => make('p', words)));
  find('rows').replaceChildren(...view.lines.map((line) => rowOf(line, tested, base)));
  find('rows').closest('table')!.hidden = view.lines.length === 0;
}

/** Where a finding is mended; a file is to be kept as a document first. */
function mendAddress({ draft, release }: OwnPolicy, finding: Finding, base: string): string | undefined {
  if (!draft) return undefined;
  const { settings } = rulePlaces(release);
  const rows = Array.from({ length: rowCount(draft.values, settings ?? '') }, (_, i) => draft.values[`${settings}.${i}.rule`]?.[0]);
  return `${base}templates/${release.id}/fill/?draft=${draft.id}${mendAnchor(finding, settings, rows)}`;
}

function rowOf(line: BenchLine, { release }: OwnPolicy, base: string): HTMLElement {
  const title = make('th', Object.assign(make('a', line.title), { href: `${base}scenarios/${line.slug}/` }), ' ', note(line.facts));
  title.scope = 'row';
  const clause = Object.assign(make('a', line.clause), { href: `${base}templates/${release.id}/#${line.section}` });
  const answer = Object.assign(make('span', line.verdict), { className: `answer-${line.decision}` });
  return make(
    'tr',
    title,
    cell('Says', answer),
    cell('Clause', ...(line.clause === '' ? ['None'] : [clause, ' ', note(line.rule)])),
    cell('Template', line.compared),
  );
}

function cell(label: string, ...children: (Node | string)[]): HTMLElement {
  const element = make('td', ...children);
  element.dataset.label = label;
  return element;
}

const note = (words: string): HTMLElement => Object.assign(make('span', words), { className: 'situation-facts' });
