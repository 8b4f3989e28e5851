/** Characters that some system does not allow in names, and controls. */
const FORBIDDEN = /[\u0000-\u001f\u007f\\:*?"<>|]/;
/** Names that are devices on Windows, whatever their extension. */
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;
const LONGEST = 400;

/**
 * What keeps a text from being the path of a file inside a folder, or nothing. Parts are parted by `/`; only the folder
 * `.playbook` starts with a dot, so that no path leads up, into a repository's own files, or to those of a system.
 */
export function describePathFault(file: string): string | undefined {
  const found = `Found the path ${JSON.stringify(file.length > 80 ? `${file.slice(0, 80)}…` : file)}`;
  if (file.length > LONGEST) return `${found} of ${file.length} characters, expected at most ${LONGEST}.`;
  const parts = file.split('/');
  const bad = parts.find(
    (part, i) =>
      part === '' ||
      (part.startsWith('.') && !(i === 0 && part === '.playbook')) ||
      /[. ]$/.test(part) ||
      FORBIDDEN.test(part) ||
      DEVICE.test(part),
  );
  return bad === undefined
    ? undefined
    : `${found}, expected one inside the folder, without ${bad === '' ? 'an empty part' : JSON.stringify(bad)}.`;
}
