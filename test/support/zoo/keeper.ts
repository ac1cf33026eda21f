import { existsSync, fstatSync, readFileSync } from 'node:fs';
import { AF } from '../constants.js';
import { localAddress, remoteAddress } from '../sockets.js';
import type { Catalogue, Missing, ZooProcess, ZooSocket } from './socket.js';

/** What is told of a socket besides what can be asked of its descriptor. */
export type Facts = Partial<Omit<ZooSocket, 'exhibit' | 'name' | 'kind'>> & Pick<ZooSocket, 'kind'>;

/** An exhibit makes its sockets, tells the keeper of each, and leaves them open. */
export type Exhibit = (keeper: Keeper) => void;

/** Writes the catalogue while the exhibits are being built. */
export class Keeper implements Catalogue {
  readonly sockets: ZooSocket[] = [];
  readonly processes: ZooProcess[] = [];
  readonly missing: Missing[] = [];
  private exhibit = '';

  /** `directory`, of the zoo's own, is where unix sockets get their paths. */
  constructor(readonly directory: string) {}

  build(name: string, exhibit: Exhibit): void {
    this.exhibit = name;
    this.attempt(name, () => exhibit(this));
  }

  /** Tells of a socket whose every fact is given. */
  tell(name: string, facts: Facts): void {
    const whole = { family: 'inet', inode: 0, pids: [], uid: 0, ...facts } as const;
    this.sockets.push({ exhibit: this.exhibit, name, ...whole });
  }

  /** Tells of an open socket; `facts` win over what the descriptor says. */
  open(name: string, fd: number, facts: Facts): void {
    this.tell(name, { ...described(fd), ...facts });
  }

  /** Tells of a socket that no descriptor leads to. */
  ownerless(name: string, facts: Facts): void {
    this.tell(name, { ...facts, inode: 0, pids: [] });
  }

  /** Builds a part that this kernel may refuse: then the reason is kept, and the zoo goes on. */
  attempt(name: string, part: () => void): void {
    try {
      part();
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      this.missing.push({ exhibit: this.exhibit, name, reason });
    }
  }
}

/** Facts that another thread or process left in a file; undefined while it has not. */
export function parsedFacts(file: string): Facts | undefined {
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Facts) : undefined;
}

/** Everything that can be asked of an open socket. */
export function described(fd: number): Omit<Facts, 'kind'> {
  const { ino, uid } = fstatSync(fd);
  return { ...endpoints(fd), inode: ino, uid, pids: [process.pid] };
}

/** Family, addresses and ports, while the descriptor can still be asked. */
export function endpoints(fd: number): Omit<Facts, 'kind'> {
  const local = localAddress(fd);
  if (local.path !== undefined) return { family: 'unix', pathHex: hex(local.path) };
  if (local.portId !== undefined) return { family: 'netlink', portId: local.portId };
  if (local.family === AF.PACKET) return { family: 'packet' };
  const facts = {
    family: local.family === AF.INET ? 'inet' : 'inet6',
    localAddress: local.address ?? '',
    localPort: local.port ?? 0,
  } as const;
  const remote = peerOf(fd);
  if (remote?.address === undefined) return facts;
  return { ...facts, remoteAddress: remote.address, remotePort: remote.port ?? 0 };
}

function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex');
}

function peerOf(fd: number): ReturnType<typeof remoteAddress> | undefined {
  try {
    return remoteAddress(fd);
  } catch {
    return undefined;
  }
}
