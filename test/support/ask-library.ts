import type { Table } from '../../src/model/table.js';
import type { AskedTable } from './answer-of.js';
import { installedLibrary, installedRenderer } from './installed.js';

/**
 * Run in a namespace with names of tables, behind each its options as JSON: prints what the library
 * answers, a line each.
 */
const [library, { renderJson }] = await Promise.all([installedLibrary(), installedRenderer()]);
const words = process.argv.slice(2);
for (let at = 0; at < words.length; at += 2) {
  const [name = '', options = '{}'] = words.slice(at, at + 2);
  const ask = library[`${name as AskedTable}Sync`] as (options: object) => Table<never>;
  const lines = [...renderJson(ask(JSON.parse(options)))].join('');
  process.stdout.write(`${lines.replaceAll('\n', '')}\n`);
}
