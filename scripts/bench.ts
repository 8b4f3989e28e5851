import { benchBuild } from './bench/build.ts';
import { benchCheck } from './bench/check.ts';
import { benchFork } from './bench/fork.ts';
import { benchMerge } from './bench/merge.ts';
import { benchPreview } from './bench/preview.ts';
import { warn } from './io/output.ts';

const BENCHES = {
  build: { run: benchBuild, sizes: [100, 1000, 4000] },
  check: { run: benchCheck, sizes: [1000, 10_000] },
  merge: { run: benchMerge, sizes: [2000] },
  preview: { run: benchPreview, sizes: [60] },
  fork: { run: benchFork, sizes: [200, 2000] },
};

const [what = 'build', ...sizes] = process.argv.slice(2);
if (!Object.hasOwn(BENCHES, what)) {
  warn(
    `Found "${what}", expected: npm run bench build [entries …], npm run bench check [entries …], npm run bench merge [blocks …], npm run bench fork [blocks …], or npm run bench preview [inputs].`,
  );
  process.exitCode = 2;
} else {
  const bench = BENCHES[what as keyof typeof BENCHES];
  await bench.run(sizes.length > 0 ? sizes.map(Number) : bench.sizes);
}
