import { benchBuild } from './bench/build.ts';

const [what = 'build', ...sizes] = process.argv.slice(2);
if (what !== 'build') {
  console.error(`Found "${what}", expected: npm run bench build [entries …].`);
  process.exitCode = 2;
} else {
  benchBuild(sizes.length > 0 ? sizes.map(Number) : [100, 1000, 4000]);
}
