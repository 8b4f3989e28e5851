import { addressCases } from './addresses.ts';
import { byteCases } from './bytes.ts';
import type { HostileCase } from './case.ts';
import { codeCases } from './code.ts';
import { extremeCases } from './extremes.ts';
import { fileCases } from './files.ts';
import { imageCases } from './images.ts';
import { nameCases } from './names.ts';
import { redirectCases } from './redirects.ts';
import { sizeCases } from './size.ts';
import { yamlCases } from './yaml.ts';

/** Every hostile file that the check and the build are tried with. */
export const corpus: readonly HostileCase[] = [
  ...codeCases,
  ...addressCases,
  ...yamlCases,
  ...byteCases,
  ...sizeCases,
  ...fileCases,
  ...nameCases,
  ...imageCases,
  ...redirectCases,
  ...extremeCases,
];
