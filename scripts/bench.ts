import { benchBuild } from './bench/build.ts';
import { benchCheck } from './bench/check.ts';
import { benchFork } from './bench/fork.ts';

const BENCHES = {
  build: { run: benchBuild, sizes: [100, 1000, 4000] },
  check: { run: benchCheck, sizes: [1000, 10_000] },
  fork: { run: benchFork, sizes: [200, 2000] },
};

const [what = 'build', ...sizes] = process.argv.slice(2);
if (what !== 'build' && what !== 'check' && what !== 'fork') {
  console.error(`Found "${what}", expected: npm run bench build [entries …], npm run bench check [entries …], or npm run bench fork [blocks …].`);
  process.exitCode = 2;
} else {
  const bench = BENCHES[what];
  await bench.run(sizes.length > 0 ? sizes.map(Number) : bench.sizes);
}
