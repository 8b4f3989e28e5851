/** A control of a form that holds text. */
export type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/** Rows of one list of a form: added, removed, moved. */
export interface Rows {
  list: string;
  /** Rows that it starts with. */
  start: number;
  /** The most rows that a reader can add up to. */
  most: number;
  all: () => HTMLElement[];
  /** Adds empty rows at the end. */
  add: (count: number) => void;
  /** Makes a number of rows, all empty; a list that may not be empty has one at least. */
  reset: (count: number) => void;
}

/** Rows past the most that are shown all the same, so that they can be read and removed. */
const SPARE = 20;

/** The most rows that are made for a document; a file or a link may name thousands, for which no browser has the time. */
export const rowLimit = ({ most }: Pick<Rows, 'most'>): number => most + SPARE;

/** Controls of a row, in its order. */
export const controlsOf = (row: Element): Control[] => [...row.querySelectorAll<Control>('input, select, textarea')];

const NAMED = ['id', 'for', 'name', 'aria-describedby', 'aria-labelledby', 'data-of'];

/** Gives the fields of a row the number of its place, in names, ids, and what refers to ids. */
function renumber(row: HTMLElement, list: string, place: number): void {
  row.querySelector('[data-number]')!.textContent = String(place + 1);
  const parts = row.querySelectorAll<HTMLElement>('[id], [for], [name], [aria-describedby], [aria-labelledby]');
  for (const part of [row, ...parts]) {
    for (const name of NAMED) {
      const value = part.getAttribute(name);
      if (value) part.setAttribute(name, value.replaceAll(new RegExp(`(^| )${list}([.-])\\d+`, 'g'), `$1${list}$2${place}`));
    }
  }
}

/**
 * Makes the rows of a list work. The holder names the list (`data-rows`), what a row is called (`data-one`), the fewest rows
 * (`data-least`, 1 where it is absent), the most (`data-most`), and those it starts with (`data-start`). Its first row is the
 * pattern of all.
 * @param changed is called when a row came, went or moved, with what happened in words
 */
export function createRows(holder: HTMLElement, changed: (what: string) => void): Rows {
  const { rows: list = '', one = 'Row', least = '1', most = '10000', start = least } = holder.dataset;
  const place = holder.querySelector('[data-list]')!;
  const pattern = place.querySelector<HTMLElement>('[data-row]')!.cloneNode(true) as HTMLElement;
  const undo = holder.querySelector<HTMLElement>('[data-undo]');
  const all = () => [...place.querySelectorAll<HTMLElement>('[data-row]')];
  let gone: { row: HTMLElement; place: number } | undefined;

  const settle = () => {
    const rows = all();
    rows.forEach((row, i) => {
      renumber(row, list, i);
      row.querySelector<HTMLElement>('[data-remove]')!.hidden = rows.length <= Number(least);
      // A button that cannot act keeps the focus, and says why when it is pressed.
      row.querySelector('[data-up]')?.setAttribute('aria-disabled', String(i === 0));
      row.querySelector('[data-down]')?.setAttribute('aria-disabled', String(i === rows.length - 1));
    });
    if (undo) undo.hidden = gone === undefined;
  };
  const add = (count: number) => {
    place.append(...Array.from({ length: count }, () => pattern.cloneNode(true)));
    settle();
  };

  const remove = (row: HTMLElement) => {
    const at = all().indexOf(row);
    gone = { row, place: at };
    row.remove();
    settle();
    const rest = all();
    (rest[Math.min(at, rest.length - 1)] ?? holder.querySelector<HTMLElement>('[data-add]')!).focus();
    changed(`${one} ${at + 1} removed.`);
  };
  const move = (row: HTMLElement, step: -1 | 1, button: HTMLElement) => {
    const at = all().indexOf(row);
    const other = all()[at + step];
    if (!other) {
      changed(`${one} ${at + 1} is the ${step < 0 ? 'first' : 'last'} one.`);
      return;
    }
    if (step < 0) other.before(row);
    else other.after(row);
    gone = undefined;
    settle();
    button.focus();
    changed(`${one} ${at + 1} is ${one.toLowerCase()} ${at + step + 1} now.`);
  };

  holder.addEventListener('click', (event) => {
    const button = (event.target as HTMLElement).closest<HTMLElement>('button');
    const row = button?.closest<HTMLElement>('[data-row]');
    if (!button) return;
    if ('add' in button.dataset) {
      if (all().length >= Number(most)) {
        changed(`There are ${most} rows, which is the most this list takes.`);
        return;
      }
      gone = undefined;
      add(1);
      controlsOf(all().at(-1)!)[0]!.focus();
      changed(`${one} ${all().length} added.`);
    } else if ('undo' in button.dataset && gone) {
      const { row: back, place: at } = gone;
      gone = undefined;
      const next = all()[at];
      if (next) next.before(back);
      else place.append(back);
      settle();
      back.focus();
      changed(`${one} ${at + 1} is back.`);
    } else if (row && 'remove' in button.dataset) remove(row);
    else if (row && 'up' in button.dataset) move(row, -1, button);
    else if (row && 'down' in button.dataset) move(row, 1, button);
  });

  return {
    list,
    start: Number(start),
    most: Number(most),
    all,
    add,
    reset(count) {
      gone = undefined;
      place.replaceChildren();
      add(Math.max(Number(least), count));
    },
  };
}
