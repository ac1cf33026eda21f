import { binaryToBytes, decodeText } from '../../model/text.js';
import type { UnixSocket } from '../../model/unix.js';
import type { UnixDiagMessage } from '../../wire/netlink/unix-diag.js';
import { type UnixLine, withoutTerminator } from '../../wire/procnet/unix-line.js';
import { shutdownOf } from '../../wire/shutdown.js';
import { socketTypeOf } from '../../wire/socket-type.js';
import { unixFlagsOf, unixStateOfDiag, unixStateOfLine } from '../../wire/unix-state.js';

/** From netlink. */
export function rowOfUnixDiag(message: UnixDiagMessage, details: boolean): UnixSocket {
  const { name, file, peerInode, receiveQueue, sendQueue, shutdown, uid, memory } = message;
  const state = unixStateOfDiag(message.state);
  const row: UnixSocket = {
    protocol: 'unix',
    type: socketTypeOf(message.type),
    state,
    inode: message.inode,
    cookie: message.cookie,
    // What the kernel makes of the state in /proc.
    flags: state === 'LISTENING' ? ['ACCEPTCON'] : [],
  };
  if (uid !== undefined) row.uid = uid;
  if (receiveQueue !== undefined && sendQueue !== undefined) {
    if (state === 'LISTENING') row.backlog = { pending: receiveQueue, limit: sendQueue };
    else Object.assign(row, { receiveQueue, sendQueue });
  }
  if (name !== undefined) setPath(row, withoutTerminator(name));
  if (file !== undefined) row.file = { device: deviceOf(file.device), inode: file.inode };
  if (peerInode !== undefined && peerInode !== 0) row.peerInode = peerInode;
  if (shutdown !== undefined) row.shutdown = shutdownOf(shutdown);
  if (details && memory !== undefined) row.memory = memory;
  return row;
}

/** From /proc. */
export function rowOfUnixLine(line: UnixLine): UnixSocket {
  const row: UnixSocket = {
    protocol: 'unix',
    type: socketTypeOf(line.type),
    state: unixStateOfLine(line.state, line.flags),
    refCount: line.refCount,
    flags: unixFlagsOf(line.flags),
  };
  if (line.inode !== 0) row.inode = line.inode;
  if (line.shownName !== undefined) {
    setPath(row, binaryToBytes(line.shownName.replace(/^@/, '\0')));
  }
  return row;
}

function setPath(row: UnixSocket, bytes: Uint8Array): void {
  row.path = decodeText(bytes);
  row.pathBytes = bytes;
}

/** The kernel's own dev_t (12 bits of major, 20 of minor) as stat(2) hands it out. */
function deviceOf(device: number): number {
  const major = device >>> 20;
  const minor = device & 0xfffff;
  return ((minor & 0xff) | (major << 8) | ((minor & ~0xff) << 12)) >>> 0;
}
