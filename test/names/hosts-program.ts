/** Runs where `runWithNameServer` puts it: a name server, and look-ups that ask it. */
import { writeSync } from 'node:fs';
import { argv, execPath } from 'node:process';
import { hostNames } from '../../src/names/hosts.js';
import { NameBook } from '../../src/names/names.js';
import { leave } from '../../src/os/leave.js';
import { NameServer, reverseName } from '../support/name-server.js';
import { run } from '../support/process.js';

const many = Array.from({ length: 100 }, (_, index) => `10.1.0.${index}`);
const listed = ['127.0.0.1', '10.9.0.1', 'fd00::1', '::ffff:10.9.0.1', '::ffff:10.1.0.5'];
const LONG_MS = 25_000;
const SHORT_MS = 500;
/** Far less than the C library waits for a name server. */
const MOST_TRIES = 60;

async function answering(): Promise<unknown> {
  const names = new Map(many.map((address) => [reverseName(address), `host-${address}.example`]));
  names.set(`2.${'0.'.repeat(29)}d.f.ip6.arpa`, 'two.example');
  const server = await NameServer.start({ names, hold: many.length });
  const found = await hostNames([...many, ...many], { deadlineMs: LONG_MS });
  const asked = [...server.asked.values()];
  const wanted = [...listed, 'fd00::2', '10.1.0.5', '10.200.0.1', '0.0.0.0', '::'];
  const ours = [...(await hostNames(wanted, { deadlineMs: LONG_MS }))];
  const theirs: [string, string][] = [];
  for (const address of wanted) {
    const { stdout } = await run('getent', ['hosts', address]);
    const name = stdout.toString().split(/\s+/)[1];
    if (name !== undefined && name !== '') theirs.push([address, name]);
  }
  server.stop();
  return { found: [...found], asked, ours, theirs };
}

async function dead(): Promise<unknown> {
  await NameServer.start({});
  const names = new NameBook();
  const addresses = [...many, '127.0.0.1'];
  for (let tries = 0; tries < MOST_TRIES && names.host('127.0.0.1') === undefined; tries++) {
    await names.resolve({ addresses, uids: [0], services: true }, performance.now() + SHORT_MS);
  }
  return { found: addresses.filter((address) => names.host(address) !== undefined), execPath };
}

const answer = await (argv[2] === 'dead' ? dead() : answering());
writeSync(1, JSON.stringify(answer));
leave(7);
