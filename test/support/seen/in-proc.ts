import assert from 'node:assert/strict';
import { ofKind, type Zoo } from '../harness.js';
import { stateNumber, type ZooSocket } from '../zoo/socket.js';

/** The tables of /proc/net that neither of the two shows, or not in full. */
export async function seenInProc(zoo: Zoo): Promise<void> {
  const files = ['icmp', 'icmp6', 'netlink', 'packet', 'unix'].map((name) => `/proc/net/${name}`);
  const text = (await zoo.run('cat', files)).stdout.toString('latin1');
  for (const socket of ofKind(zoo, 'icmp', 'netlink', 'packet', 'unix')) {
    assert.ok(procPattern(socket).test(text), `${socket.name}: not in\n${text}`);
  }
}

function procPattern(socket: ZooSocket): RegExp {
  const { kind, inode, localPort = 0, protocol = 0 } = socket;
  const hex = (value: number, digits: number) => value.toString(16).padStart(digits, '0');
  const state = stateNumber(socket.state);
  if (kind === 'icmp') {
    const port = hex(localPort, 4).toUpperCase();
    return new RegExp(`:${port} [0-9A-F]+:[0-9A-F]{4} ${hex(state, 2)} .* ${inode} `);
  }
  if (kind === 'netlink') {
    const [mask = 0] = [(socket.groups ?? []).reduce(maskOf, 0)];
    return new RegExp(
      `^[0-9a-f]+ ${protocol} +${socket.portId} +${hex(mask, 8)} .* ${inode} *$`,
      'm',
    );
  }
  if (kind === 'packet') {
    const type = socket.type === 'raw' ? 3 : 2;
    const index = socket.interface === undefined ? 0 : 1;
    return new RegExp(`^[0-9a-f]+ \\d+ +${type} +${hex(protocol, 4)} +${index} .* ${inode}$`, 'm');
  }
  const type = { stream: 1, dgram: 2, seqpacket: 5, raw: 3 }[socket.type ?? 'raw'];
  const shown = Buffer.from(socket.pathHex ?? '', 'hex')
    .toString('latin1')
    .replaceAll('\0', '@');
  const path = shown === '' ? '' : ` ${shown.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')}`;
  const flags = socket.state === 'LISTEN' ? '00010000' : '00000000';
  return new RegExp(` ${flags} ${hex(type, 4)} \\d\\d +${inode}${path}\n`);
}

function maskOf(mask: number, group: number): number {
  return group > 32 ? mask : mask | (1 << (group - 1));
}
