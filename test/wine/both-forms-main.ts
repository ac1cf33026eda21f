/** Prints whether the library says the same to the question in its argument in both its forms. */
import { isDeepStrictEqual } from 'node:util';
import { type SocketOptions, sockets, socketsSync } from '../../src/api/sockets.js';

const query = JSON.parse(process.argv[2] ?? '{}') as SocketOptions;
const one = socketsSync(query);
const other = await sockets(query);
const same = one.rows.length > 0 && isDeepStrictEqual(other, one);
process.stdout.write(same ? 'the same\n' : `${JSON.stringify(one)}\n${JSON.stringify(other)}\n`);
