import { ensureProgram, findProgram, type Program } from './program.ts';

const CHROMIUM: Program = {
  name: 'Chromium',
  variable: 'CHROMIUM_PATH',
  names: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'],
  places: ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', '/Applications/Chromium.app/Contents/MacOS/Chromium'],
  packages: ['chromium'],
  needed: 'The browser tests need',
};

/** Path of a Chromium of this machine, or nothing. */
export const findChromium = (): string | undefined => findProgram(CHROMIUM);

/** Path of a Chromium, installed where that is possible. @throws Error that says how to get one */
export const ensureChromium = (): string => ensureProgram(CHROMIUM);
