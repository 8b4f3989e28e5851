/** Fragment of an address whose page has files to take. */
export const HANDED = '#handed';
