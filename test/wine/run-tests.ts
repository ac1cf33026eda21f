/** Runs the compiled tests of the folders named, all in this process, which node:test reports. */
import { readdirSync } from 'node:fs';

const tests = new URL('../', import.meta.url);
for (const folder of process.argv.slice(2)) {
  const names = readdirSync(new URL(folder, tests), { recursive: true, encoding: 'utf8' });
  for (const name of names.filter((each) => each.endsWith('.test.js')).sort()) {
    await import(new URL(`${folder}/${name.replaceAll('\\', '/')}`, tests).href);
  }
}
