import { contentArea, type PageFill, type Paper } from '../../domain/template/page-fill.ts';
import { make } from '../make.ts';

const GAP = 40;

/**
 * How many pages the document takes on each paper. A hidden copy is broken into columns of the size of a page by the rules
 * that break pages, so that headings, rows and repeated headers count as they do in print.
 */
export function measurePages(paper: HTMLElement, landscape: boolean): PageFill {
  const copy = paper.cloneNode(true) as HTMLElement;
  for (const part of copy.querySelectorAll('[id]')) part.removeAttribute('id');
  copy.removeAttribute('data-paper');
  copy.classList.add('paper-measured');
  copy.style.zoom = '';
  const end = make('div');
  copy.append(end);
  const holder = make('div', copy);
  holder.className = 'measure-box';
  holder.setAttribute('aria-hidden', 'true');
  holder.inert = true;
  document.body.append(holder);
  const lineHeight = Number.parseFloat(getComputedStyle(copy).lineHeight);
  const measure = (name: Paper): [number, number] => {
    const { width, height } = contentArea(name, landscape);
    Object.assign(copy.style, { width: `${width}mm`, height: `${height}mm`, columnWidth: `${width}mm`, columnGap: `${GAP}px` });
    const box = copy.getBoundingClientRect();
    const last = end.getBoundingClientRect();
    const pages = Math.round((last.left - box.left) / (box.width + GAP));
    return [pages + (last.top - box.top) / box.height, Math.floor(box.height / lineHeight)];
  };
  const [a4, letter] = [measure('a4'), measure('letter')];
  holder.remove();
  return { used: { a4: a4[0], letter: letter[0] }, linesPerPage: { a4: a4[1], letter: letter[1] } };
}
