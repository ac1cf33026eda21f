import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { answerOf } from '../support/answer-of.js';
import { assertBetween } from '../support/between.js';
import { noNetlink } from '../support/harness.js';
import { buildNetwork, type Network, noNetwork, type Question } from '../support/network.js';
import { unavailable } from '../support/probe.js';
import { makeTree } from '../support/proc-tree.js';

const capturing = fileURLToPath(new URL('../support/capture-to.js', import.meta.url));

const COMMANDS = [
  'ip link add va type veth peer name vb',
  'ip link set va up',
  'ip link set vb up',
  'ip addr add 10.0.0.1/24 dev va',
  'ip addr add 2001:db8::1/64 dev va nodad',
  'ip route add default via 10.0.0.254 metric 5',
  'ip route add 10.5.0.0/16 nexthop via 10.0.0.2 weight 2 nexthop via 10.0.0.3',
  'ip neigh add 10.0.0.2 lladdr 02:00:00:00:00:02 dev va nud permanent',
  'ip neigh add proxy 10.0.0.9 dev va',
  'ip route add unreachable 10.1.0.0/16 table 77',
];

const QUESTIONS: readonly Question[] = [
  { name: 'routes', options: {} },
  { name: 'routes', options: { families: ['IPv6'] } },
  { name: 'routes', options: { tables: [77] } },
  { name: 'routes', options: { cached: true } },
  { name: 'routes', options: { source: 'proc' } },
  { name: 'interfaces', options: {} },
  { name: 'interfaces', options: { name: 'va' } },
  { name: 'interfaces', options: { source: 'proc' } },
  { name: 'neighbours', options: { states: ['PERMANENT', 'NONE'] } },
  { name: 'neighbours', options: { source: 'proc' } },
  { name: 'groups', options: { families: ['IPv4', 'link'] } },
  { name: 'statistics', options: {} },
  { name: 'statistics', options: { families: ['IPv6'] } },
];

/** The files of /proc/net that these tables are read from. */
const FILES = [
  ...['route', 'ipv6_route', 'dev', 'if_inet6', 'arp', 'igmp', 'igmp6', 'dev_mcast'],
  ...['snmp', 'netstat', 'snmp6'],
];

describe('the tables of a network', () => {
  const reason = noNetwork();
  let network: Network;
  before(async () => {
    if (reason === undefined) ({ network } = await buildNetwork(COMMANDS));
  });
  after(() => network?.stop());

  test('replayed from a capture', async (t) => {
    const why = reason ?? noNetlink();
    if (why !== undefined) return unavailable(t, why);
    const file = join(makeTree({}), 'capture');
    const first = await network.askAll(QUESTIONS);
    const { stderr, code } = await network.run(process.execPath, [capturing, file]);
    assert.equal(code, 0, stderr.toString());
    const second = await network.askAll(QUESTIONS);
    for (const [at, { name, options }] of QUESTIONS.entries()) {
      const replayed = JSON.parse(answerOf(name, { ...options, replay: file }));
      const [before, after] = [first[at], second[at]];
      assertBetween(
        steady(replayed),
        steady(before),
        steady(after),
        `${name} ${JSON.stringify(options)}`,
      );
    }
  });

  test('from a copied /proc', async (t) => {
    if (reason !== undefined) return unavailable(t, reason);
    const names = [...new Set(QUESTIONS.map(({ name }) => name))];
    const questions = names.map((name) => ({ name, options: { source: 'proc' } }));
    const first = await network.askAll(questions);
    const procRoot = makeTree({});
    mkdirSync(join(procRoot, 'net'));
    for (const file of FILES) {
      const { stdout } = await network.run('cat', [`/proc/net/${file}`]);
      writeFileSync(join(procRoot, 'net', file), stdout);
    }
    const second = await network.askAll(questions);
    for (const [at, name] of names.entries()) {
      const copied = JSON.parse(answerOf(name, { procRoot }));
      assertBetween(steady(copied), steady(first[at]), steady(second[at]), name);
      assert.ok(copied.rows.length > 0, name);
    }
  });
});

/** Without who refers to a route of IPv6: packets of the kernel's own do, which come and go. */
function steady(answer: object | undefined): object {
  return JSON.parse(JSON.stringify(answer, (name, value) => (name === 'refCount' ? 'any' : value)));
}
