import type { ValueFault } from '../../domain/template/values.ts';
import { make } from '../make.ts';
import { controlOf } from './values.ts';

/**
 * Says at each field what does not fit. A field that is being typed into is let alone until it is left, unless it is said of it already.
 * @param isLeft whether the field that has the focus counts as left
 */
export function showFaults(form: HTMLFormElement, faults: readonly ValueFault[], isLeft: boolean): void {
  const messages = new Map(faults.map((fault) => [fault.name, fault.message]));
  for (const note of form.querySelectorAll<HTMLElement>('.fault')) {
    const control = controlOf(form, note.dataset.of!);
    const message = messages.get(note.dataset.of!);
    if (message !== undefined && control) {
      if (note.textContent !== message) note.textContent = message;
      messages.delete(note.dataset.of!);
      continue;
    }
    note.remove();
    control?.removeAttribute('aria-invalid');
    control?.setAttribute('aria-describedby', control.getAttribute('aria-describedby')!.replace(/ ?(?<!\S)\S+-fault$/, ''));
  }
  for (const [name, message] of messages) {
    const control = controlOf(form, name);
    if (!control || (!isLeft && control === document.activeElement)) continue;
    const note = make('p', message);
    note.id = `${control.id}-fault`;
    note.className = 'fault';
    note.dataset.of = name;
    control.setAttribute('aria-invalid', 'true');
    control.setAttribute('aria-describedby', `${control.getAttribute('aria-describedby') ?? ''} ${note.id}`.trim());
    (control.closest('.with-unit') ?? control).after(note);
  }
}
