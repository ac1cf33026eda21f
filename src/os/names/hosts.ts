import { lookupService } from 'node:dns';
import { Resolver } from 'node:dns/promises';
import { mappedIPv4, parseAddress } from '../../model/address.js';
import { decodeText } from '../../model/text.js';
import { parseHosts } from '../../wire/etc/hosts.js';
import { type ForeignInterface, foreignInterface } from '../ffi.js';
import { readSystemFile } from './files.js';
import { openGetnameinfo } from './getnameinfo.js';

/** Finds the name of an address, or undefined where it has none or nobody answers. */
export interface HostLookUp {
  ask(address: string): Promise<string | undefined>;
  /** How many look-ups really run at a time: asking for more only makes a queue. */
  readonly atOnce: number;
  /** Gives up those under way, as far as that can be done. */
  giveUp(): void;
}

/**
 * getnameinfo(3), as the system's other programs. It blocks a thread until the name servers are
 * given up, and process.exit waits for that thread: only with `leave`, which needs koffi, can a
 * program end before. So without koffi it is /etc/hosts and DNS alone, which can be given up.
 */
export function openHostLookUp(): HostLookUp {
  const ffi = foreignInterface();
  if (ffi === null) return fromNameServers();
  return ffi.threads === undefined ? fromSystem() : fromLibrary(ffi, ffi.threads);
}

/** Where the runtime is not Node, whose `lookupService` is getnameinfo: Bun's asks DNS itself. */
function fromLibrary(ffi: ForeignInterface, threads: number): HostLookUp {
  return { ask: openGetnameinfo(ffi), atOnce: threads, giveUp() {} };
}

function fromSystem(): HostLookUp {
  return {
    ask: (address) =>
      new Promise((resolve) => {
        // The service is looked up as well and thrown away: Node's interface has it so.
        lookupService(address, 0, (error, name) => {
          // Node makes a character of each byte.
          resolve(error || name === '' ? undefined : decodeText(Buffer.from(name, 'latin1')));
        });
      }),
    atOnce: threadsForNames(),
    giveUp() {},
  };
}

/** libuv lets half of its threads wait for name servers. */
function threadsForNames(): number {
  const threads = Number(process.env['UV_THREADPOOL_SIZE'] ?? 4);
  return Math.max(1, Math.ceil((Number.isNaN(threads) ? 4 : threads) / 2));
}

const QUESTIONS_AT_ONCE = 512;

function fromNameServers(): HostLookUp {
  const hosts = parseHosts(readSystemFile('/etc/hosts'));
  const resolver = new Resolver();
  return {
    async ask(address) {
      try {
        // Of an IPv4-mapped address glibc asks DNS for the IPv4 address, but not /etc/hosts.
        const name = reverseName(mappedIPv4(address) ?? address);
        return hosts.get(address) ?? (await resolver.resolvePtr(name))[0];
      } catch {
        return;
      }
    },
    atOnce: QUESTIONS_AT_ONCE,
    giveUp: () => resolver.cancel(),
  };
}

/** The name in DNS whose PTR record is the host's: RFC 1035, 3.5; RFC 3596, 2.5. */
function reverseName(address: string): string {
  const bytes = [...(parseAddress(address) ?? [])].reverse();
  if (bytes.length === 4) return `${bytes.join('.')}.in-addr.arpa`;
  const digits = bytes.flatMap((byte) => [byte & 0xf, byte >> 4]);
  return `${digits.map((digit) => digit.toString(16)).join('.')}.ip6.arpa`;
}
