import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { TrackedConnection } from '../../../src/model/conntrack.js';
import { conntrack } from '../../../src/os/linux/conntrack.js';
import { renderMasquerade } from '../../../src/render/linux/masquerade.js';
import { fakePort, readTable } from '../../support/fake-port.js';
import { FORWARDED, FTP, FTP_DATA, ICMP, IPV6, ONE_WAY } from '../../vectors/conntrack.js';
import { dump } from '../../vectors/hex.js';

const messages = dump(ONE_WAY, FORWARDED, FTP_DATA, ICMP, FTP, IPV6);
const netlink = { 'ctnetlink conntrack': messages };
const { rows } = readTable(conntrack(fakePort({ netlink }), 'netlink')({}));
const [udp] = rows as [TrackedConnection];

describe('netstat -M', () => {
  test('of every kind of translation', () => {
    assert.equal(
      renderMasquerade(rows, { names: {}, extend: false }),
      `IP masquerading entries
prot   expire source               destination          ports
udp   0:28.00 10.0.1.2             10.0.2.2             6056 -> 56 (6056)
tcp 7199:58.00 10.0.1.2             10.0.2.2             51222 -> 80 (51222)
tcp 7199:58.00 10.0.1.200           10.0.2.2             45679 -> 20 (45679)
icmp  0:28.00 10.0.1.2             10.0.2.2             77 -> 2048 (77)
tcp 7199:58.00 10.0.1.200           10.0.2.2             38941 -> 21 (38941)
tcp 7199:58.00 fd01::2              fd02::2              55018 -> 80 (55018)
`,
    );
  });

  test('with what a helper did to sequence numbers', () => {
    const ftp = rows.filter(({ helper }) => helper === 'ftp');
    const position = ftp[0]?.original.sequenceAdjustment?.position;
    assert.equal(
      renderMasquerade(ftp, { names: {}, extend: true }),
      `IP masquerading entries
prot   expire    initseq delta prevd source               destination          ports
tcp 7199:58.00 ${String(position).padStart(10)}    -2     0 10.0.1.200           10.0.2.2             38941 -> 21 (38941)
`,
    );
  });

  test('is nothing where nothing is translated', () => {
    const { sourceAddress, destinationAddress } = udp.original;
    const plain = {
      ...udp.reply,
      sourceAddress: destinationAddress,
      destinationAddress: sourceAddress,
    };
    assert.equal(renderMasquerade([{ ...udp, reply: plain }], { names: {}, extend: true }), '');
  });

  test('names do no harm', () => {
    const names = { host: () => 'a\n\x1b[2J', service: () => '\x07' };
    const [, , line] = renderMasquerade([udp], { names, extend: false }).split('\n');
    assert.equal(
      line,
      'udp   0:28.00 a\\n\\x1b[2J           a\\n\\x1b[2J           \\x07 -> \\x07 (\\x07)',
    );
  });

  test('figures never run into names', () => {
    const sctp = { ...udp, protocolName: 'sctp', expiresMs: 432_000_000 } as const;
    assert.match(
      renderMasquerade([sctp], { names: {}, extend: true }),
      /\nsctp 7200:00\.00 +0 +0 /,
    );
  });
});
