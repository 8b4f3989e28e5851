import { rowsOf, type FormValues } from '../domain/submission/read-form.ts';

/** Rows of one list of the form: added, removed and filled. */
export interface Rows {
  list: string;
  /** Makes a number of rows, at least one, all empty. */
  reset: (count: number) => void;
}

/** A control of the form that holds text. */
export type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

const controlsOf = (row: Element): Control[] => [...row.querySelectorAll<Control>('input, select, textarea')];

/** What stands in a form: the value of every named field; of the choice at its top, the one that is chosen. */
export function valuesOf(form: HTMLFormElement): FormValues {
  return Object.fromEntries([...new FormData(form)].map(([name, value]) => [name, String(value)]));
}

/** Writes values into the fields of the same names; rows must be there. */
export function fill(form: HTMLFormElement, values: FormValues): void {
  for (const [name, value] of Object.entries(values)) {
    const field = form.elements.namedItem(name);
    if (field && 'value' in field) field.value = value;
  }
}

/** Gives the fields of a row the number of its place, in names, ids, and what refers to ids. */
function renumber(row: HTMLElement, list: string, place: number): void {
  row.querySelector('[data-number]')!.textContent = String(place + 1);
  for (const part of row.querySelectorAll('[id], [for], [name], [aria-describedby]')) {
    for (const name of ['id', 'for', 'name', 'aria-describedby']) {
      const value = part.getAttribute(name);
      if (value) part.setAttribute(name, value.replaceAll(new RegExp(`(^| )${list}([.-])\\d+`, 'g'), `$1${list}$2${place}`));
    }
  }
}

/**
 * Makes the rows of a list work.
 * @param changed is called when a row came or went, with what happened in words
 */
export function createRows(holder: HTMLElement, form: HTMLFormElement, changed: (what: string) => void): Rows {
  const list = holder.dataset.rows!;
  const one = holder.dataset.one!;
  const place = holder.querySelector('[data-list]')!;
  const pattern = place.querySelector<HTMLElement>('[data-row]')!.cloneNode(true) as HTMLElement;
  const rows = () => [...place.querySelectorAll<HTMLElement>('[data-row]')];

  const settle = () => {
    const all = rows();
    all.forEach((row, i) => {
      renumber(row, list, i);
      row.querySelector<HTMLElement>('[data-remove]')!.hidden = all.length === 1;
    });
  };
  const add = (count: number) => {
    place.append(...Array.from({ length: count }, () => pattern.cloneNode(true)));
    settle();
  };
  const isEmpty = (row: HTMLElement) => controlsOf(row).every((control) => control.value === '');

  holder.addEventListener('click', (event) => {
    const button = (event.target as HTMLElement).closest<HTMLElement>('button');
    if (!button) return;
    if ('add' in button.dataset) {
      add(1);
      controlsOf(rows().at(-1)!)[0]!.focus();
      changed(`${one} ${rows().length} added.`);
    }
    if ('remove' in button.dataset) {
      const all = rows();
      const gone = all.indexOf(button.closest<HTMLElement>('[data-row]')!);
      all[gone]!.remove();
      settle();
      rows()[Math.min(gone, all.length - 2)]!.focus();
      changed(`${one} ${gone + 1} removed.`);
    }
    if (button.dataset.copyFrom) {
      const values = valuesOf(form);
      const from = rowsOf(values, button.dataset.copyFrom);
      // Rows that hold something stay: the copies follow them.
      for (const row of rows()) if (isEmpty(row)) row.remove();
      const start = rows().length;
      add(from.length);
      const prefix = `${button.dataset.copyFrom}.`;
      const copies = Object.entries(values)
        .filter(([name]) => name.startsWith(prefix))
        .map(([name, value]) => [name.slice(prefix.length).replace(/^\d+/, (n) => `${list}.${start + Number(n)}`), value]);
      fill(form, Object.fromEntries(copies) as FormValues);
      rows()[start]!.focus();
      changed(`${from.length} copied. Change what is different now.`);
    }
  });

  return {
    list,
    reset(count) {
      place.replaceChildren();
      add(Math.max(1, count));
    },
  };
}
