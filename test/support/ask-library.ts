import { type AskedTable, answerOf } from './answer-of.js';

/** Run in a namespace with a table's name and options as JSON: prints what the library answers. */
const [name = '', options = '{}'] = process.argv.slice(2);
process.stdout.write(answerOf(name as AskedTable, JSON.parse(options)));
