import { spawnSync } from 'node:child_process';
import { endianness } from 'node:os';
import { socketsSync } from '../src/index.js';
import { tcpRequest } from '../src/os/linux/inet-request.js';
import { exchange } from '../src/os/linux/netlink-socket.js';
import {
  lastMessageType,
  NLM_F_DUMP,
  NLMSG_DONE,
  NLMSG_ERROR,
  writeMessage,
} from '../src/wire/netlink/message.js';
import type { CPrograms } from './c-programs.js';
import { type Comparison, type Contestant, called, compare, inProcess } from './median.js';
import { type ProgramBounds, program } from './programs.js';

const NETLINK_SOCK_DIAG = 4;

/** The library against what no program can be faster than, and its shortest question against ss. */
export async function compareLibrary(
  bounds: ProgramBounds,
  c: CPrograms | string,
  aimed: boolean,
): Promise<Comparison[]> {
  const all = called('ours', () => socketsSync({ protocols: ['tcp'] }));
  const owned = called('ours', () => socketsSync({ protocols: ['tcp'], owners: true }));
  const listening = called('ours', () => socketsSync({ protocols: ['tcp'], states: ['LISTEN'] }));
  const bare = called('the receive loop alone', receiveAll);
  const ss = program('ss -tln', ['ss', '-tln'], bounds);
  const often = inProcess(bounds);
  const target = (most: NonNullable<Comparison['target']>) => (aimed ? most : undefined);
  const found = [
    await compare('every TCP socket', all, bare, often, target({ ratio: 1.6 })),
    await compare('listeners only', listening, ss, often, target({ ms: 1, ratio: 0.05 })),
  ];
  if (typeof c === 'string') return found;
  const question = 'every TCP socket with its owners';
  const walk = walkOf(c);
  return [...found, await compare(question, owned, walk, often, target({ ratio: 0.6 }))];
}

/** Asks the kernel for all TCP sockets of both families and throws its answer away. */
function receiveAll(): void {
  const order = endianness();
  const { name, type = 0, payload } = tcpRequest(order, {});
  const message = writeMessage(type, NLM_F_DUMP, 1, payload, order);
  const request = { name, family: NETLINK_SOCK_DIAG, message };
  for (const datagram of exchange(request, { ahead: false })) {
    const last = lastMessageType(datagram, order);
    if (last === NLMSG_ERROR) throw new Error('the kernel knows no such question');
    if (last === NLMSG_DONE) return;
  }
}

/** The walk alone, as it times itself: without the start of its process. */
function walkOf({ walk }: CPrograms): Contestant {
  const measure = async () => {
    const { stdout, status } = spawnSync(walk);
    if (status !== 0) throw new Error(`walk: ${status}`);
    return Number.parseFloat(String(stdout));
  };
  return { name: "C's walk over /proc alone", measure };
}
