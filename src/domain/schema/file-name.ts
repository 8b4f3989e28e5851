/** Names of devices, which Windows takes for no file whatever their ending: a repository that holds one cannot be checked out there. */
const DEVICE = /^(?:con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])(?:\..*)?$/i;

/** What keeps a name from being one of a file on some system, as the end of a sentence; `undefined` if it can be one on all of them. */
export function nameFault(name: string): string | undefined {
  if (DEVICE.test(name)) return 'which is the name of a device on Windows';
  if (/[. ]$/.test(name)) return 'which ends in a dot or a space, and Windows drops it';
  if (/[<>:"|?*\\]/.test(name)) return 'which has a character that Windows allows in no name';
  if (name.startsWith(' ')) return 'which starts with a space';
  return undefined;
}
