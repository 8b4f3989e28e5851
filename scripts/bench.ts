import { benchBuild } from './bench/build.ts';
import { benchCheck } from './bench/check.ts';

const BENCHES = {
  build: { run: benchBuild, sizes: [100, 1000, 4000] },
  check: { run: benchCheck, sizes: [1000, 10_000] },
};

const [what = 'build', ...sizes] = process.argv.slice(2);
if (what !== 'build' && what !== 'check') {
  console.error(`Found "${what}", expected: npm run bench build [entries …], or npm run bench check [entries …].`);
  process.exitCode = 2;
} else {
  const bench = BENCHES[what];
  bench.run(sizes.length > 0 ? sizes.map(Number) : bench.sizes);
}
