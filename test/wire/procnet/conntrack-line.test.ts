import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { DecodeError } from '../../../src/model/errors.js';
import { parseConntrackLine } from '../../../src/wire/procnet/conntrack-line.js';
import { PROC_NET_NF_CONNTRACK } from '../../vectors/conntrack.js';

const lines = PROC_NET_NF_CONNTRACK.split('\n').filter((line) => line !== '');
const parse = (having: string) =>
  parseConntrackLine(lines.find((line) => line.includes(having)) ?? having);

/** After the formats in net/netfilter/nf_conntrack_proto_*.c and nf_conntrack_standalone.c. */
const GRE =
  'ipv4     2 gre      47 17 timeout=30, stream_timeout=180 src=10.0.0.1 dst=10.0.0.2 srckey=0x0 dstkey=0xc0de src=10.0.0.2 dst=10.0.0.1 srckey=0xc0de dstkey=0x0 [ASSURED] mark=0 use=1';
const OFFLOADED =
  'ipv4     2 tcp      6 src=10.0.0.1 dst=10.0.0.2 sport=1 dport=2 src=10.0.0.2 dst=10.0.0.1 sport=2 dport=1 [HW_OFFLOAD] mark=0 secctx=system_u:object_r:x_t:s0 use=3';
const GENERIC =
  'ipv4     2 unknown  253 599 src=10.0.0.1 dst=10.0.0.2 [UNREPLIED] src=10.0.0.2 dst=10.0.0.1 zone-reply=4 mark=1 use=2';

describe('a line of /proc/net/nf_conntrack', () => {
  test('of TCP', () => {
    assert.deepEqual(parse('dport=8080'), {
      family: 2,
      protocol: 6,
      marks: ['ASSURED'],
      expiresSeconds: 431998,
      state: 'ESTABLISHED',
      mark: 0,
      zone: 0,
      ageSeconds: 1,
      uses: 2,
      original: {
        sourceAddress: '10.0.1.2',
        destinationAddress: '10.0.1.1',
        sourcePort: 51222,
        destinationPort: 8080,
        packets: 3n,
        bytes: 164n,
      },
      reply: {
        sourceAddress: '10.0.2.2',
        destinationAddress: '10.0.2.1',
        sourcePort: 80,
        destinationPort: 51222,
        packets: 2n,
        bytes: 117n,
      },
    });
  });

  test('of ICMP, of IPv6, of a zone of one direction', () => {
    const { icmpType, icmpCode, icmpId } = parse('icmp').original;
    assert.deepEqual([icmpType, icmpCode, icmpId], [8, 0, 77]);
    assert.equal(parse('ipv6').original.sourceAddress, 'fd01::2');
    const { original, reply, zone, marks } = parse('zone-orig');
    assert.deepEqual([original.zone, reply.zone, zone], [9, undefined, undefined]);
    assert.deepEqual(marks, ['UNREPLIED']);
  });

  test('of GRE, which tells its time limits too', () => {
    const { original, reply, expiresSeconds, state } = parseConntrackLine(GRE);
    assert.deepEqual([expiresSeconds, state], [17, undefined]);
    assert.deepEqual([original.sourceKey, original.destinationKey], [0, 0xc0de]);
    assert.deepEqual([reply.sourceKey, reply.destinationKey], [0xc0de, 0]);
  });

  test('of one that is left to the hardware, and of a protocol without a name', () => {
    const { expiresSeconds, marks, securityContext } = parseConntrackLine(OFFLOADED);
    assert.deepEqual(
      [expiresSeconds, marks, securityContext],
      [undefined, ['HW_OFFLOAD'], 'system_u:object_r:x_t:s0'],
    );
    const { protocol, reply, mark } = parseConntrackLine(GENERIC);
    assert.deepEqual([protocol, reply.zone, mark], [253, 4, 1]);
  });

  test('what we do not know in it is passed over', () => {
    const line = parseConntrackLine(`${GENERIC} new=1 [NEW]`);
    assert.deepEqual(line.marks, ['UNREPLIED', 'NEW']);
  });

  for (const [why, line] of [
    ['it is empty', ''],
    ['it is short', 'ipv4 2 tcp 6'],
    ['a direction is missing', 'ipv4 2 tcp 6 1 src=10.0.0.1 dst=10.0.0.2'],
    ['there are three', `${GENERIC} src=10.0.0.1 dst=10.0.0.2`],
    ['an address is missing', GENERIC.replace('dst=10.0.0.2', '')],
    ['an address is none', GENERIC.replace('10.0.0.2', '10.0.0.256')],
    ['a number is none', GENERIC.replace('mark=1', 'mark=x')],
    ['the family is none', GENERIC.replace(' 2 ', ' x ')],
    ['a word stands where none does', `${GENERIC} word`],
    ['a state has other letters', GENERIC.replace('599', 'esc\x1b')],
  ] as const) {
    test(`is a DecodeError where ${why}`, () => {
      assert.throws(() => parseConntrackLine(line), DecodeError);
    });
  }
});
