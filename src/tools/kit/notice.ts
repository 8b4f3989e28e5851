/**
 * Says something over the page, until the reader closes it: for what belongs to no form or tool of the page. A new notice takes the
 * place of the last one.
 */
export function notice(words: string): void {
  document.querySelector('.site-notice')?.remove();
  const box = document.createElement('div');
  box.className = 'site-notice';
  box.role = 'alert';
  const close = document.createElement('button');
  close.className = 'button';
  close.textContent = 'Close';
  close.onclick = () => box.remove();
  box.append(words, close);
  document.body.append(box);
}
