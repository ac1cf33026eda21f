import { createRequire } from 'node:module';

/** Of the package as it is installed. */
export function packageVersion(): string {
  const { version } = createRequire(import.meta.url)('sockeye/package.json') as { version: string };
  return version;
}
