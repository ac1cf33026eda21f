import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { formatIPv4 } from '../../src/model/address.js';
import type { TrackedConnection } from '../../src/model/conntrack.js';
import { serviceNames } from '../../src/names/services.js';
import { type MasqueradeStyle, renderMasquerade } from '../../src/render/linux/masquerade.js';
import type { Names } from '../../src/render/names.js';
import { askRealOf, noMounts } from '../support/fake-proc.js';
import { fc } from '../support/fast-check.js';
import { unavailable } from '../support/probe.js';
import { makeTree } from '../support/proc-tree.js';

const UNFIT = await noMounts();

/** What one connection is, in terms of the file and of a row of ours. */
interface Masqueraded {
  kind: 'tcp' | 'udp' | 'icmp';
  source: number;
  destination: number;
  sourcePort: number;
  destinationPort: number;
  masqueradedPort: number;
  position: number;
  delta: number;
  previousDelta: number;
  hundredths: number;
}

const address = fc.integer({ min: 0x01000000, max: 0xdfffffff });
const port = fc.oneof(fc.constantFrom(0, 21, 53, 80, 443), fc.integer({ min: 0, max: 65_535 }));
const short = fc.integer({ min: -32_768, max: 32_767 });
const entry: fc.Arbitrary<Masqueraded> = fc.record({
  kind: fc.constantFrom('tcp', 'udp', 'icmp'),
  source: address,
  destination: address,
  sourcePort: port,
  destinationPort: port,
  masqueradedPort: port,
  position: fc.integer({ min: 0, max: 0xffffffff }),
  delta: short,
  previousDelta: short,
  // Up to ten minutes less: then net-tools lets figures run together.
  hundredths: fc.integer({ min: 0, max: 99 * 6000 }),
});

/** A line of /proc/net/ip_masquerade. Linux 2.2, net/ipv4/ip_masq.c ip_msqhst_procinfo */
function lineOf(one: Masqueraded): string {
  const hex = (value: number, width: number) =>
    value.toString(16).toUpperCase().padStart(width, '0');
  const ends = `${hex(one.source, 8)}:${hex(one.sourcePort, 4)} ${hex(one.destination, 8)}:${hex(one.destinationPort, 4)}`;
  const shift = `${hex(one.position, 8)} ${one.delta} ${one.previousDelta}`;
  return `${one.kind.toUpperCase()} ${ends} ${hex(one.masqueradedPort, 4)} ${shift} ${one.hundredths}\n`;
}

const HEADING =
  'Prc FromIP   FPrt ToIP     TPrt Masq Init-seq  Delta PDelta Expires (free=1,2,3)\n';
const ROUTER = '224.0.0.1';

function rowOf(one: Masqueraded): TrackedConnection {
  const text = (value: number) => {
    const bytes = new Uint8Array(4);
    new DataView(bytes.buffer).setUint32(0, value);
    return formatIPv4(bytes);
  };
  const [source, destination] = [text(one.source), text(one.destination)];
  const isIcmp = one.kind === 'icmp';
  const { sourcePort, destinationPort, masqueradedPort } = one;
  const there = isIcmp
    ? { icmpId: sourcePort, icmpType: destinationPort >> 8, icmpCode: destinationPort & 0xff }
    : { sourcePort, destinationPort };
  const back = isIcmp
    ? { icmpId: masqueradedPort }
    : { sourcePort: destinationPort, destinationPort: masqueradedPort };
  return {
    family: 'IPv4',
    protocol: isIcmp ? 1 : one.kind === 'tcp' ? 6 : 17,
    protocolName: one.kind,
    original: {
      ...{ sourceAddress: source, destinationAddress: destination, ...there },
      sequenceAdjustment: {
        position: one.position,
        offsetBefore: one.previousDelta,
        offsetAfter: one.delta,
      },
    },
    reply: { sourceAddress: destination, destinationAddress: ROUTER, ...back },
    flags: [],
    expiresMs: one.hundredths * 10,
  };
}

const services = serviceNames();
const service: Names['service'] = (number, protocol) => services[protocol].get(number);

const OPTIONS: readonly (readonly [string[], MasqueradeStyle])[] = [
  [['-Mn'], { names: {}, extend: false }],
  [['-Mne'], { names: {}, extend: true }],
  [['-Me', '--numeric-hosts'], { names: { service }, extend: true }],
];

test('connections in the form in which net-tools shows those of Linux 2.2', async (t) => {
  if (UNFIT !== undefined) return unavailable(t, UNFIT);
  const tree = makeTree({});
  mkdirSync(join(tree, 'net'));
  await fc.assert(
    fc.asyncProperty(
      fc.array(entry, { maxLength: 40 }),
      fc.constantFrom(...OPTIONS),
      async (entries, [argv, style]) => {
        writeFileSync(join(tree, 'net/ip_masquerade'), HEADING + entries.map(lineOf).join(''));
        const { stdout, exitCode } = await askRealOf(tree, argv);
        assert.equal(renderMasquerade(entries.map(rowOf), style), stdout);
        assert.equal(exitCode, 0);
      },
    ),
    { numRuns: 60 },
  );
});
