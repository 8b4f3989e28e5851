/** What a page has given away so far; `Astro.locals` lives as long as the rendering of one page. */
interface Given {
  ids?: Set<string>;
}

const idsOf = (locals: object): Set<string> => ((locals as Given).ids ??= new Set());

/** Keeps the anchors of headings for them, before anything that may stand between them is rendered. */
export function keepAnchors(locals: object, ids: readonly string[]): void {
  for (const id of ids) idsOf(locals).add(id);
}

/**
 * An id for an explanation: the wished one, or the first numbered one that no heading and no earlier explanation has. Anchors are
 * addresses that readers share, so it is the explanation that gives way.
 * @param parts endings of further ids that it makes of this one
 */
export function explanationId(locals: object, wish: string, parts: readonly string[] = []): string {
  const ids = idsOf(locals);
  let id = wish;
  for (let count = 2; ['', ...parts].some((part) => ids.has(id + part)); count++) id = `${wish}-${count}`;
  for (const part of ['', ...parts]) ids.add(id + part);
  return id;
}
