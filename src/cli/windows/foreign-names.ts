import { hostname } from 'node:os';
import { isUnspecified } from '../../model/address.js';
import type { NameBook } from '../../names/names.js';
import type { Names } from '../../render/names.js';
import type { WindowsOptions } from './options.js';
import type { Connection } from './read-connections.js';

const LOOPBACK: ReadonlySet<string> = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1']);

/** The names of the other ends, found once for all displays of a run. */
export class ForeignNames {
  #book: NameBook | undefined;

  /** Waits for names as long as the options say; what has none by then stays a number. */
  async find(rows: readonly Connection[], { numeric, extensions }: WindowsOptions): Promise<Names> {
    if (numeric) return {};
    this.#book ??= new (await import('../../names/names.js')).NameBook();
    const addresses = rows.flatMap(({ remoteAddress = '' }) =>
      LOOPBACK.has(remoteAddress) ? [] : remoteAddress,
    );
    const deadline = performance.now() + extensions.dnsTimeoutMs;
    await this.#book.resolve({ addresses, services: true }, deadline);
    const { host, service } = this.#book;
    const own = ownName(extensions);
    return {
      host: (address) => (isOwn(address) ? own : undefined) ?? host(address),
      service,
    };
  }
}

/** The end that is none stands for this computer, as loopback does. */
function isOwn(address: string): boolean {
  return isUnspecified(address) || LOOPBACK.has(address);
}

/** What was recorded elsewhere does not tell the name of its computer. */
function ownName({ replayFile, procRoot }: WindowsOptions['extensions']): string | undefined {
  return (replayFile ?? procRoot) === undefined ? hostname() : undefined;
}
