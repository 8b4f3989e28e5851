/** What the system's codes mean to a person who did not write the command. */
const REASONS: Record<string, string> = {
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EROFS: 'the disk can only be read',
  ENOSPC: 'the disk is full',
  EDQUOT: 'your share of the disk is full',
  EFBIG: 'the file would be too large for the disk',
  EMFILE: 'too many files are open',
  ENFILE: 'too many files are open on this machine',
  ENOMEM: 'the machine has no memory left',
  ENAMETOOLONG: 'the name is too long',
  EXDEV: 'its two places are on different disks',
  EBUSY: 'another program is using it',
  ETXTBSY: 'another program is using it',
  EIO: 'the disk reported an error',
  ENOENT: 'it is not there',
  EEXIST: 'something is there already',
  EISDIR: 'it is a folder',
  ENOTDIR: 'a file stands where a folder is expected',
  ENOTEMPTY: 'the folder is not empty',
  ELOOP: 'it is a link, or links lead in a circle',
  ENXIO: 'it is a device or socket',
  EINVAL: 'the disk does not accept that name or step',
  EPIPE: 'the program at the other end has ended',
};

/** What was tried, by the name of the call. */
const TRIED: Record<string, string> = {
  rename: 'could not be put in its place',
  link: 'could not be put in its place',
  unlink: 'could not be removed',
  rmdir: 'could not be removed',
  rm: 'could not be removed',
  mkdir: 'could not be made',
  mkdtemp: 'could not be made',
  write: 'could not be written',
  fsync: 'could not be written',
  ftruncate: 'could not be written',
  scandir: 'could not be listed',
  opendir: 'could not be listed',
};

/** Whether an error comes from the system, not from the code of a command. */
export const isSystemError = (error: unknown): error is NodeJS.ErrnoException =>
  error instanceof Error && /^E[A-Z0-9]+$/.test((error as NodeJS.ErrnoException).code ?? '');

/** Why a step of the system failed, its code and a few words: "ENOSPC: the disk is full". */
export function systemReason({ code, message }: NodeJS.ErrnoException): string {
  // Node writes "CODE: words, call 'path'".
  const words = /^[A-Z0-9_]+: ([^,]+)/.exec(message)?.[1] ?? message;
  return `${code ? `${code}: ` : ''}${(code !== undefined && REASONS[code]) || words}`;
}

/**
 * An error of the system as one sentence that names the file, without its full stop.
 * @param file named if the error itself names none
 */
export function systemWords(error: NodeJS.ErrnoException, file?: string): string {
  const { path = file, syscall = '' } = error;
  const tried =
    TRIED[syscall] ?? (path !== undefined || /^(open|read|stat|lstat|fstat)$/.test(syscall) ? 'could not be opened' : undefined);
  const what = tried === undefined ? `The step “${syscall}” of the system failed` : `${path ?? 'A file'} ${tried}`;
  return `${what} (${systemReason(error)})`;
}
