import { ageInYears } from '../domain/evidence/staleness.ts';
import { formatDate } from '../domain/format.ts';

/** Brings the evidence ledger to the day of reading: ages, counts, and the day itself. Marks are shown by the site script. */
const today = new Date().toISOString().slice(0, 10);
const each = (selector: string, change: (element: HTMLElement) => void) => document.querySelectorAll<HTMLElement>(selector).forEach(change);

each('time[data-today]', (element) => {
  element.textContent = formatDate(today, { locale: document.documentElement.lang });
  element.setAttribute('datetime', today);
});
each('[data-count-after]', (element) => {
  const days = (element.dataset.countAfter ?? '').split(' ').filter(Boolean);
  element.textContent = String(days.filter((day) => day < today).length);
});
each('[data-age]', (element) => {
  const years = ageInYears(element.dataset.age ?? 'undated', today);
  if (years === undefined) return;
  element.textContent = years === 0 ? 'this year' : years === 1 ? '1 year old' : `${years} years old`;
});
