const run = (content: string): string => `<w:r>${content}</w:r>`;
const mark = (type: string): string => run(`<w:fldChar w:fldCharType="${type}"/>`);

/**
 * A field as Word writes it: what it does, then what it shows.
 * @param code its pieces, each in a run of its own, or runs of another field
 */
export const fieldCase = (code: readonly string[], shown: string): string =>
  [
    mark('begin'),
    ...code.map((piece) => (piece.startsWith('<w:r>') ? piece : run(`<w:instrText xml:space="preserve">${piece}</w:instrText>`))),
    mark('separate'),
    shown,
    mark('end'),
  ].join('');
