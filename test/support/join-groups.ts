import { spawnSync } from 'node:child_process';
import { createSocket } from 'node:dgram';

/*
 * Run in a network namespace of its own: makes a pair of interfaces, va with 10.0.0.1 and
 * fifteen-letters, and joins groups on va, some twice. Prints a line and keeps them until its
 * standard input ends.
 */
const SETUP = [
  'link set lo up',
  'link add va type veth peer name fifteen-letters',
  'link set va up',
  'link set fifteen-letters up',
  'addr add 10.0.0.1/24 dev va',
];
for (const command of SETUP) {
  const { status, stderr } = spawnSync('ip', command.split(' '));
  if (status !== 0) throw new Error(`ip ${command}: ${stderr}`);
}

let joined = 0;

/** The last two are one hardware address. */
const IPV4 = ['239.1.2.3', '239.1.2.3', '239.1.2.4', '224.129.2.4'];
const IPV6 = ['ff05::1234', 'ff05::1234', 'ff05::1:2'];

for (const group of IPV4) join('udp4', group, '10.0.0.1');
for (const group of IPV6) join('udp6', group, '::%va');

function join(type: 'udp4' | 'udp6', group: string, via: string): void {
  const socket = createSocket({ type, reuseAddr: true });
  socket.bind(0, () => {
    socket.addMembership(group, via);
    if (++joined === IPV4.length + IPV6.length) process.stdout.write('ready\n');
  });
}

process.stdin.on('end', () => process.exit(0)).resume();
