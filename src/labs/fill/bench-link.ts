/**
 * Lets a link to the test bench lead to the open document, kept at that moment, in this tab or a new one.
 * @param keep keeps the document, and returns its id where that was possible
 */
export function leadToBench(link: HTMLAnchorElement, keep: () => string | undefined): void {
  const page = link.href;
  for (const type of ['click', 'auxclick'])
    link.addEventListener(type, () => {
      const id = keep();
      link.href = id === undefined ? page : `${page}?draft=${id}`;
    });
}
