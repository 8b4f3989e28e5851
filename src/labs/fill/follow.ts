/** Room that is left beyond an answer, in pixels. */
const ROOM = 24;

/**
 * Scrolls the place of the document until an answer is seen. Nothing moves where one of them is seen as a whole, or where the place
 * does not scroll by itself.
 */
export function follow(desk: HTMLElement, answers: readonly Element[]): void {
  const place = desk.getBoundingClientRect();
  const boxes = answers.map((answer) => answer.getBoundingClientRect());
  const [first] = boxes;
  if (!first || boxes.some(({ top, bottom }) => top >= place.top && bottom <= place.bottom)) return;
  // Of an answer that is longer than its place, the end is where somebody types.
  if (first.bottom > place.bottom || first.height > place.height) desk.scrollTop += first.bottom - place.bottom + ROOM;
  else desk.scrollTop += first.top - place.top - ROOM;
}
