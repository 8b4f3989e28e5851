/** Where form and paper stand side by side. It is the width of the columns in styles/fill.css. */
const BESIDE = '(min-width: 64rem)';

/** Makes a page that is wider than its place smaller as a whole. On a narrow screen the document takes the width that there is. */
export function fitPaper(desk: HTMLElement, paper: HTMLElement): void {
  const beside = matchMedia(BESIDE);
  const fit = () => {
    paper.style.zoom = '';
    if (!beside.matches) return;
    const { paddingLeft, paddingRight } = getComputedStyle(desk);
    const room = desk.clientWidth - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight);
    const share = room / paper.offsetWidth;
    if (share < 1) paper.style.zoom = String(Math.floor(share * 1000) / 1000);
  };
  beside.addEventListener('change', fit);
  let width = 0;
  new ResizeObserver(() => {
    // The paper changes the height of its place, which is no reason to look again.
    if (desk.clientWidth === width) return;
    width = desk.clientWidth;
    fit();
  }).observe(desk);
}
