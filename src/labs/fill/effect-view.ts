import { verdict } from '../../domain/policy/sentence.ts';
import type { RuleEffect } from '../../domain/template/rule-effects.ts';
import { make } from '../make.ts';

/** Most situations that are listed without being asked for. */
const OPEN = 5;

/**
 * What a row of the rules does, below it.
 * @param total number of all scenarios
 * @param base path of the site
 */
export function effectView({ notes, shifts, findings }: RuleEffect, total: number, base: string): HTMLElement | undefined {
  const parts: HTMLElement[] = notes.map(toMind);
  // A playbook without situations has none that a rule could change.
  if (shifts && total > 0) {
    const head = shifts.length === 0 ? `Changes none of ${total} situations.` : `Changes ${shifts.length} of ${total} situations:`;
    const list = make(
      'ul',
      ...shifts.map(({ scenario, before, after }) => {
        const link = Object.assign(make('a', scenario.title, newTab()), { href: `${base}scenarios/${scenario.slug}/`, target: '_blank' });
        const change = Object.assign(make('span', `${verdict(before)} → ${verdict(after)}`), { className: 'change' });
        return make('li', link, ' ', change);
      }),
    );
    if (shifts.length > OPEN) parts.push(make('details', make('summary', head), list));
    else parts.push(Object.assign(make('p', head), { className: 'effect-head' }), ...(shifts.length > 0 ? [list] : []));
  }
  parts.push(...findings.map(({ words }) => toMind(words)));
  return parts.length > 0 ? Object.assign(make('div', ...parts), { className: 'effect' }) : undefined;
}

const newTab = (): HTMLElement => Object.assign(make('span', ' (opens in a new tab)'), { className: 'sr-only' });

const toMind = (words: string): HTMLElement => Object.assign(make('p', words), { className: 'to-mind' });
