export {};

/** Builds the sites that site tests and browser tests read: fixtures, or with "content" what this repository publishes. */
if (process.argv[2] === 'content') process.env.PLAYBOOK_TEST = 'content';
const { environmentOf, runPlaybook, SITES } = await import('./sites.ts');

for (const site of SITES) {
  const { output, code } = runPlaybook(['build'], environmentOf(site));
  console.log(`${site.name}: ${output.trim().split('\n').at(-1)}`);
  if (code !== 0) {
    console.error(output);
    process.exit(1);
  }
}
