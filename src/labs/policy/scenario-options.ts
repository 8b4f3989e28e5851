import { make } from '../make.ts';
import { fetchScenarios } from './scenario-list.ts';

/** Fetches the situations of this playbook and adds them to a list of choices, each with its facts; without them it stays as it is. */
export async function listScenarios(select: HTMLSelectElement): Promise<void> {
  try {
    const { scenarios } = await fetchScenarios(document.documentElement.dataset.base ?? '/');
    const sorted = scenarios.toSorted((a, b) => a.title.localeCompare(b.title));
    for (const { slug, title, activity, data, audience, automation } of sorted) {
      const option = Object.assign(make('option', title), { value: slug });
      Object.assign(option.dataset, { activity, data, ...(audience && { audience }), ...(automation && { automation }) });
      select.append(option);
    }
  } catch {
    const words = 'The situations did not load. Reload the page to try again.';
    select.append(Object.assign(make('option', words), { value: '', disabled: true }));
  }
}
