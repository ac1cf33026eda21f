import { closeSync, openSync } from 'node:fs';
import { AF, IPPROTO, SOCK } from './constants.js';
import { libc, must } from './libc.js';
import { inet6Address, inetAddress } from './sockaddr.js';
import { acceptSocket, bindSocket, openSocket } from './sockets.js';

/*
 * Run with the network namespaces of a client and of a server: talks from the one to the other
 * through what lies between, prints a line, and keeps the connections until its input ends.
 */
const CLONE_NEWNET = 0x40000000;
const [client = '', server = ''] = process.argv.slice(2);

/** Sockets made from now on are of that namespace. */
function enter(namespace: string): void {
  const fd = openSync(namespace, 'r');
  must('setns', libc().setns(fd, CLONE_NEWNET));
  closeSync(fd);
}

function listen(family: number, type: number, address: Uint8Array): number {
  const fd = openSocket(family, type);
  bindSocket(fd, address);
  if (type === SOCK.STREAM) must('listen', libc().listen(fd, 5));
  return fd;
}

function dial(family: number, type: number, address: Uint8Array, protocol = 0): number {
  const fd = openSocket(family, type, protocol);
  must('connect', libc().connect(fd, address, address.length));
  return fd;
}

function send(fd: number, bytes: Uint8Array): void {
  must('send', libc().send(fd, bytes, bytes.length, 0));
}

function receive(fd: number): void {
  must('recv', libc().recv(fd, new Uint8Array(1500), 1500, 0));
}

enter(server);
const web = listen(AF.INET, SOCK.STREAM, inetAddress('10.0.2.2', 80));
const web6 = listen(AF.INET6, SOCK.STREAM, inet6Address('fd02::2', 80));
const names = listen(AF.INET, SOCK.DGRAM, inetAddress('10.0.2.2', 53));

enter(client);
for (const [listener, connection] of [
  [web, dial(AF.INET, SOCK.STREAM, inetAddress('10.0.2.2', 80))],
  [web, dial(AF.INET, SOCK.STREAM, inetAddress('10.0.1.1', 8080))],
  [web6, dial(AF.INET6, SOCK.STREAM, inet6Address('fd02::2', 80))],
] as const) {
  const accepted = acceptSocket(listener);
  send(connection, Buffer.from('hello'));
  receive(accepted);
  send(accepted, Buffer.from('hello yourself'));
  receive(connection);
}

send(dial(AF.INET, SOCK.DGRAM, inetAddress('10.0.2.2', 53)), Buffer.from('answered never'));
receive(names);

// An echo request with the identifier 77; its checksum is the complement of all the rest.
const ping = dial(AF.INET, SOCK.RAW, inetAddress('10.0.2.2'), IPPROTO.ICMP);
send(ping, Uint8Array.of(8, 0, 0xf7, 0xb1, 0, 77, 0, 1));
receive(ping);

process.stdout.write('ready\n');
process.stdin.on('end', () => process.exit(0)).resume();
