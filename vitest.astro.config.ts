import { getViteConfig } from 'astro/config';

/** Tests that render components with the Container API. */
export default getViteConfig({
  test: { name: 'astro', include: ['src/**/*.astro.test.ts'] },
} as Parameters<typeof getViteConfig>[0]);
