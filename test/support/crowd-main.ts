import { writeFileSync } from 'node:fs';
import { AF, SOCK } from './constants.js';
import { libc } from './libc.js';
import { inetAddress, unixAddress } from './sockaddr.js';
import { bindSocket, bringUp, closeSocket, connectSocket, openSocket } from './sockets.js';

/*
 * Run in a network namespace of its own: makes one socket of each kind of which the kernel has more
 * to tell than fits into a page, and others beside it; keeps them until its standard input ends.
 */
const CLIENTS = 3000;
const MEMBERSHIPS = 200;
const KEYS = 900;
const OTHERS = 20;

/** A listener whose clients have come and gone, unaccepted. */
function crowdedUnix(): void {
  const address = unixAddress(Buffer.from('\0crowded'));
  const listener = openSocket(AF.UNIX, SOCK.STREAM);
  bindSocket(listener, address);
  libc().listen(listener, CLIENTS);
  for (let client = 0; client < CLIENTS; client++) {
    const fd = openSocket(AF.UNIX, SOCK.STREAM | SOCK.NONBLOCK);
    connectSocket(fd, address);
    closeSocket(fd);
  }
  for (let other = 0; other < OTHERS; other++) openSocket(AF.UNIX, SOCK.DGRAM);
}

/** A member of many groups. struct packet_mreq: PACKET_ADD_MEMBERSHIP, PACKET_MR_MULTICAST */
function crowdedPacket(): void {
  const member = openSocket(AF.PACKET, SOCK.DGRAM);
  for (let group = 0; group < MEMBERSHIPS; group++) {
    const request = Buffer.alloc(16);
    request.writeInt32LE(1, 0);
    request.writeUInt16LE(6, 6);
    request.writeUInt16LE(group, 12);
    libc().setsockopt(member, 263, 1, request, request.length);
  }
  for (let other = 0; other < OTHERS; other++) openSocket(AF.PACKET, SOCK.DGRAM);
}

/** Has a key for each of many peers: as many as the kernel lets it. struct tcp_md5sig, TCP_MD5SIG */
function crowdedTcp(): void {
  for (let listener = 0; listener <= OTHERS; listener++) {
    const fd = openSocket(AF.INET, SOCK.STREAM);
    bindSocket(fd, inetAddress('127.0.0.1', 0));
    libc().listen(fd, 1);
    for (let peer = 0; peer < KEYS && listener === OTHERS / 2; peer++) {
      const request = Buffer.alloc(216);
      request.set(inetAddress(`10.0.${peer >> 8}.${peer & 0xff}`, 0));
      request.writeUInt16LE(1, 130);
      libc().setsockopt(fd, 6, 14, request, request.length);
    }
  }
}

bringUp('lo');
writeFileSync('/proc/sys/net/core/somaxconn', String(CLIENTS));
crowdedUnix();
crowdedPacket();
crowdedTcp();
process.stdout.write('ready\n');
process.stdin.on('end', () => process.exit(0)).resume();
