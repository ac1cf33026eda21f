import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { Group } from '../../src/model/groups.js';
import { defined } from '../support/defined.js';
import { startInNamespace } from '../support/namespace.js';
import { buildNetwork, type Network, noNetwork } from '../support/network.js';
import { unavailable } from '../support/probe.js';

const joiner = fileURLToPath(new URL('../support/join-groups.js', import.meta.url));

const COMMANDS = [
  'ip link add br0 type bridge',
  'ip link set br0 up',
  'ip tuntap add tun0 mode tun',
  'ip link set tun0 up',
  'ip maddr add 33:33:00:00:12:35 dev va',
];

describe('multicast groups', () => {
  const reason = noNetwork();
  let network: Network;
  let lacking: string[] = [];
  before(async () => {
    if (reason !== undefined) return;
    const namespace = await startInNamespace(process.execPath, [joiner]);
    ({ network, lacking } = await buildNetwork(COMMANDS, namespace));
  });
  after(() => network?.stop());

  test('field by field what ip shows', async (t) => {
    if (reason !== undefined) return unavailable(t, reason);
    for (const command of lacking) t.diagnostic(`not to be had here: ${command}`);
    const { rows, gaps, sources } = await network.ask('groups');
    assert.deepEqual([gaps, sources], [[], { groups: ['proc'] }]);
    assert.deepEqual(byInterface(rows), await network.ip('maddr'));
    const twice = rows.filter(({ references }) => references === 2);
    assert.deepEqual(
      twice.map(({ address }) => address),
      ['01:00:5e:01:02:04', '239.1.2.3', 'ff05::1234'],
    );
  });

  test('what is wanted alone', async (t) => {
    if (reason !== undefined) return unavailable(t, reason);
    const options = { families: ['IPv4', 'link'], interfaceName: 'lo' } as const;
    const { rows } = await network.ask('groups', options);
    assert.deepEqual(
      rows.map(({ family, address }) => [family, address]),
      [['IPv4', '224.0.0.1']],
    );
  });
});

/** As `ip -j maddr` puts it. */
function byInterface(rows: readonly Group[]): object[] {
  const links = new Map<number, { ifindex: number; ifname: string; maddr: object[] }>();
  for (const row of rows) {
    const { interfaceIndex: ifindex, interfaceName: ifname } = row;
    const link = links.get(ifindex) ?? { ifindex, ifname, maddr: [] };
    links.set(ifindex, link);
    link.maddr.push(ipGroup(row));
  }
  return [...links.values()].sort((a, b) => a.ifindex - b.ifindex);
}

function ipGroup({ family, address, references, static: byHand = false }: Group): object {
  const users = references === 1 ? undefined : references;
  if (family === 'link') {
    return defined({ link: address, users, features: byHand ? 'static' : undefined });
  }
  return defined({ family: family === 'IPv6' ? 'inet6' : 'inet', address, users });
}
