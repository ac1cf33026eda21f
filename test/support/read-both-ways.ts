import { socketBatches } from '../../src/api/sockets.js';
import { selectBackend } from '../../src/os/select.js';

/** Prints the cookies of all TCP sockets, once received as they are wanted and once ahead. */
function cookies(readAhead: boolean): string[] {
  const options = { protocols: ['tcp'], source: 'netlink' } as const;
  const found: string[] = [];
  for (const batch of socketBatches(options, selectBackend({ ...options, readAhead }))) {
    for (const { cookie } of batch) found.push(String(cookie));
  }
  return found;
}

process.stdout.write(JSON.stringify({ plain: cookies(false), ahead: cookies(true) }));
