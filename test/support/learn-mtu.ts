import { AF, IPPROTO, SOCK } from './constants.js';
import { libc, must } from './libc.js';
import { inetAddress } from './sockaddr.js';
import { bindSocket, closeSocket, connectSocket, openSocket, setOption } from './sockets.js';

/*
 * Run in a namespace with a local and a remote address and an MTU: has the kernel learn that no
 * larger packets reach the remote one, as a router tells by ICMP.
 */
const [, , local = '', remote = '', mtu = ''] = process.argv;
const PORT = 5555;
const DISCARD = 9;
const IPPROTO_UDP = 17;
const IP_MTU_DISCOVER = 10;
const IP_PMTUDISC_DO = 2;
const FRAGMENTATION_NEEDED = [3, 4];

const udp = openSocket(AF.INET, SOCK.DGRAM);
bindSocket(udp, inetAddress(local, PORT));
connectSocket(udp, inetAddress(remote, DISCARD));
setOption(udp, IPPROTO.IP, IP_MTU_DISCOVER, IP_PMTUDISC_DO);

const message = icmp();
const raw = openSocket(AF.INET, SOCK.RAW, IPPROTO.ICMP);
connectSocket(raw, inetAddress(local));
must('send', libc().send(raw, message, message.length, 0));
closeSocket(raw);
closeSocket(udp);

/** The ICMP message and, in it, the headers of the packet that was too long. RFC 1191 */
function icmp(): Uint8Array {
  const view = new DataView(new ArrayBuffer(8 + 20 + 8));
  const bytes = new Uint8Array(view.buffer);
  bytes.set(FRAGMENTATION_NEEDED);
  view.setUint16(6, Number(mtu));
  view.setUint16(8, 0x4500);
  view.setUint16(10, 1500);
  view.setUint16(14, 0x4000);
  view.setUint16(16, (64 << 8) | IPPROTO_UDP);
  bytes.set(inetAddress(local).subarray(4, 8), 20);
  bytes.set(inetAddress(remote).subarray(4, 8), 24);
  view.setUint16(28, PORT);
  view.setUint16(30, DISCARD);
  view.setUint16(32, 1480);
  view.setUint16(2, checksum(view));
  return bytes;
}

function checksum(view: DataView): number {
  let sum = 0;
  for (let at = 0; at < view.byteLength; at += 2) sum += view.getUint16(at);
  while (sum > 0xffff) sum = (sum & 0xffff) + (sum >>> 16);
  return ~sum & 0xffff;
}
