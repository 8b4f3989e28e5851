import path from 'node:path';

/** Whether an absolute path is that of a folder, or of something in it. Links are not followed. */
export const isWithin = (item: string, folder: string): boolean => item === folder || item.startsWith(folder + path.sep);
