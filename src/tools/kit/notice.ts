/** Where a notice leads. */
export interface NoticeLink {
  href: string;
  text: string;
}

/**
 * Says something over the page, until the reader closes it: for what belongs to no form or tool of the page. A new notice takes the
 * place of the last one.
 */
export function notice(words: string, link?: NoticeLink): void {
  document.querySelector('[data-notice]')?.remove();
  const text = document.createElement('p');
  text.append(words);
  if (link) text.append(' ', Object.assign(document.createElement('a'), { href: link.href, textContent: link.text }));
  const close = Object.assign(document.createElement('button'), { type: 'button', className: 'button', textContent: 'Close' });
  const box = Object.assign(document.createElement('div'), { className: 'notice' });
  box.dataset.notice = '';
  box.setAttribute('role', 'alert');
  box.append(text, close);
  close.addEventListener('click', () => box.remove());
  document.body.append(box);
}
