import { environmentOf, runPlaybook, SITES } from './sites.ts';

/** Builds every test site; the site tests and the browser tests read the results. */
for (const site of SITES) {
  const { output, code } = runPlaybook(['build'], environmentOf(site));
  console.log(`${site.name}: ${output.trim().split('\n').at(-1)}`);
  if (code !== 0) {
    console.error(output);
    process.exit(1);
  }
}
