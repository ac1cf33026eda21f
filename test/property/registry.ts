import { AddressCache } from '../../src/wire/address-cache.js';
import { readBuildId } from '../../src/wire/bpf/build-id.js';
import { readLayout } from '../../src/wire/bpf/layout.js';
import { TASK_FILES } from '../../src/wire/bpf/task-file-layout.js';
import { parseHosts } from '../../src/wire/etc/hosts.js';
import { parseNetworks } from '../../src/wire/etc/networks.js';
import { parsePasswd } from '../../src/wire/etc/passwd.js';
import { parseProtocols, parseServices } from '../../src/wire/etc/services.js';
import { Attributes } from '../../src/wire/netlink/attribute.js';
import { readConntrackMessage } from '../../src/wire/netlink/conntrack.js';
import { readConntrackTuple } from '../../src/wire/netlink/conntrack-tuple.js';
import { readCookie, readInetDiagMessage } from '../../src/wire/netlink/inet-diag.js';
import { readInetDiagDetails, readV6Only } from '../../src/wire/netlink/inet-diag-details.js';
import { Messages, readError } from '../../src/wire/netlink/message.js';
import { readMptcpInfo } from '../../src/wire/netlink/mptcp-info.js';
import { readNetlinkDiagMessage } from '../../src/wire/netlink/netlink-diag.js';
import { readPacketDiagMessage } from '../../src/wire/netlink/packet-diag.js';
import { readSkMeminfo } from '../../src/wire/netlink/sk-meminfo.js';
import { readSockaddrs } from '../../src/wire/netlink/sockaddr-storage.js';
import { readTcpInfo } from '../../src/wire/netlink/tcp-info.js';
import { readUnixDiagMessage } from '../../src/wire/netlink/unix-diag.js';
import { parseStatus } from '../../src/wire/proc/status.js';
import { parseConntrackLine } from '../../src/wire/procnet/conntrack-line.js';
import { parseCounterValue } from '../../src/wire/procnet/counter-value.js';
import { parseInetLine } from '../../src/wire/procnet/inet-line.js';
import { parseNetlinkLine } from '../../src/wire/procnet/netlink-line.js';
import { parsePacketLine } from '../../src/wire/procnet/packet-line.js';
import { parseSctpAssociationLine } from '../../src/wire/procnet/sctp-assocs.js';
import { parseSctpEndpointLine } from '../../src/wire/procnet/sctp-eps.js';
import { parseSnmpGroup } from '../../src/wire/procnet/snmp.js';
import { parseSnmp6Line } from '../../src/wire/procnet/snmp6.js';
import { parseUnixLine } from '../../src/wire/procnet/unix-line.js';
import { UnixLines, UnixNames } from '../../src/wire/procnet/unix-lines.js';
import type { Reader } from '../../src/wire/reader.js';
import { fixtureText } from '../support/fixtures.js';
import { NOTES, TASK_FILE_BTF } from '../vectors/btf.js';
import * as conntrack from '../vectors/conntrack.js';

import { DONE, dump, hex } from '../vectors/hex.js';
import * as mptcp from '../vectors/mptcp.js';
import * as netlink from '../vectors/netlink.js';
import * as packet from '../vectors/packet.js';
import * as raw from '../vectors/raw.js';
import * as sctp from '../vectors/sctp.js';
import * as tcp from '../vectors/tcp.js';
import * as udp from '../vectors/udp.js';
import * as unix from '../vectors/unix.js';

import { bytesOf, type Decoder, linesOf, ofBytes, ofText, PAYLOAD } from './decoder.js';
import { LEGACY_DECODERS } from './legacy-decoders.js';
import { RTNETLINK_DECODERS } from './rtnetlink-decoders.js';
import { WINDOWS_DECODERS } from './windows-decoders.js';
import { WINDOWS_TABLE_DECODERS } from './windows-table-decoders.js';

const counters = (name: string) => fixtureText(`linux-6.18/net/${name}`);
const groupsOf = (...names: string[]) =>
  names.flatMap((name) => counters(name).match(/.+\n.+/g) ?? []);

/** Behind struct inet_diag_msg too. */
const ATTRIBUTES = PAYLOAD + 72;
/** INET_DIAG_INFO behind the attributes before it, which are as long in each of these messages. */
const INFO = ATTRIBUTES + 96;

const inetMessages = [tcp, udp, mptcp, sctp].flatMap(bytesOf);

/** 127.0.0.1:80 and [::1]:80 as two struct sockaddr_storage. */
const SOCKADDRS = hex(`
  0200 0050 7f000001 ${'00'.repeat(120)}
  0a00 0050 00000000 ${'00'.repeat(15)}01 ${'00'.repeat(104)}`);

/** Every decoder and parser there is: a test asks for those that src/wire exports. */
export const DECODERS: readonly Decoder[] = [
  ofBytes(
    'Messages',
    inetMessages.flatMap((message) => dump(message)),
    drainMessages,
  ),
  ofBytes('readError', [DONE], readError, PAYLOAD),
  ofBytes('Attributes', inetMessages, drainAttributes, ATTRIBUTES),
  ofBytes('readCookie', inetMessages, readCookie, PAYLOAD + 44),
  ofBytes(
    'readInetDiagMessage',
    inetMessages,
    (reader) => readInetDiagMessage(reader, new AddressCache()),
    PAYLOAD,
  ),
  ofBytes(
    'readInetDiagDetails',
    [tcp, udp, sctp].flatMap(bytesOf),
    (reader) => readInetDiagDetails(reader, readTcpInfo),
    ATTRIBUTES,
  ),
  ofBytes('readV6Only', inetMessages, readV6Only, ATTRIBUTES),
  ofBytes('readTcpInfo', [tcp.READING_DETAILS, tcp.SUBFLOW_DETAILS], readTcpInfo, INFO),
  ofBytes('readMptcpInfo', bytesOf(mptcp), readMptcpInfo, INFO),
  ofBytes('readSockaddrs', [SOCKADDRS], readSockaddrs),
  ofBytes('readUnixDiagMessage', bytesOf(unix), readUnixDiagMessage, PAYLOAD),
  ofBytes('readPacketDiagMessage', bytesOf(packet), readPacketDiagMessage, PAYLOAD),
  ofBytes('readNetlinkDiagMessage', bytesOf(netlink), readNetlinkDiagMessage, PAYLOAD),
  ofBytes(
    'readConntrackMessage',
    bytesOf(conntrack),
    (reader) => readConntrackMessage(reader, new AddressCache()),
    PAYLOAD,
  ),
  ofBytes(
    'readConntrackTuple',
    bytesOf(conntrack),
    (reader) => readConntrackTuple(reader, new AddressCache()),
    // Behind struct nfgenmsg and the header of the first attribute.
    PAYLOAD + 8,
  ),
  ofBytes('readBuildId', [NOTES], readBuildId),
  {
    name: 'readLayout',
    vectors: [TASK_FILE_BTF],
    run: (bytes, order) => [...readLayout(bytes, order, TASK_FILES)],
  },
  ofBytes('readSkMeminfo', [unix.SENDER.subarray(64)], readSkMeminfo),
  ofText(
    'parseInetLine',
    linesOf(
      ...[tcp.PROC_NET_TCP, tcp.PROC_NET_TCP6, udp.PROC_NET_UDP, udp.PROC_NET_UDP6],
      ...[udp.PROC_NET_UDPLITE, raw.PROC_NET_RAW, raw.PROC_NET_RAW6, raw.PROC_NET_ICMP],
    ),
    (text, order) => parseInetLine(text, order, new AddressCache()),
  ),
  ofText('parseUnixLine', linesOf(unix.PROC_NET_UNIX).slice(0, -1), parseUnixLine),
  ofText('UnixLines', [unix.PROC_NET_UNIX], drainUnixLines),
  ofText('parsePacketLine', linesOf(packet.PROC_NET_PACKET), parsePacketLine),
  ofText('parseNetlinkLine', linesOf(netlink.PROC_NET_NETLINK), parseNetlinkLine),
  ofText('parseConntrackLine', linesOf(`\n${conntrack.PROC_NET_NF_CONNTRACK}`), parseConntrackLine),
  ofText('parseSnmpGroup', groupsOf('snmp', 'netstat'), (text) => {
    const [names = '', values = ''] = text.split('\n');
    return parseSnmpGroup(names, values);
  }),
  ofText('parseSnmp6Line', linesOf(counters('snmp6'), counters('sctp/snmp')), parseSnmp6Line),
  ofText('parseCounterValue', ['0', '-1', '18446744073709551615'], (text) =>
    parseCounterValue(text, 'a counter'),
  ),
  ofText('parseSctpEndpointLine', linesOf(sctp.PROC_NET_SCTP_EPS), parseSctpEndpointLine),
  ofText('parseSctpAssociationLine', linesOf(sctp.PROC_NET_SCTP_ASSOCS), parseSctpAssociationLine),
  ...RTNETLINK_DECODERS,
  ...LEGACY_DECODERS,
  ...WINDOWS_DECODERS,
  ...WINDOWS_TABLE_DECODERS,
  ofText('parseHosts', ['127.0.0.1 localhost\n::1 ip6-localhost # loopback\n'], parseHosts),
  ofText('parseNetworks', ['loopback 127.0.0.0 local\nnet 10 # ours\n'], parseNetworks),
  ofText('parseServices', ['ssh 22/tcp\ndomain 53/udp dns # name server\n'], parseServices),
  ofText('parseProtocols', ['tcp 6 TCP\nipv6-icmp 58 IPv6-ICMP\n'], parseProtocols),
  ofText('parseStatus', ['Name:\ta\\\\b\\n\nUmask:\t0022\nUid:\t1000\t0\t0\t0\n'], parseStatus),
  ofText('parsePasswd', ['root:x:0:0:root:/root:/bin/bash\n'], parsePasswd),
];

function drainMessages(reader: Reader): void {
  const messages = new Messages(reader);
  while (messages.advance()) messages.payload.skip(messages.payload.remaining);
}

function drainAttributes(reader: Reader): void {
  const attributes = new Attributes(reader);
  while (attributes.advance()) attributes.value.skip(attributes.value.remaining);
}

function drainUnixLines(text: string): void {
  const names = new UnixNames();
  names.add(2151586, Uint8Array.of(0, 0x61, 0x0a, 0xff, 0));
  names.add(2151585);
  const lines = new UnixLines(names);
  for (const line of text.split('\n')) lines.push(line);
  lines.finish();
}
