import { FAMILIES } from '../../model/address.js';
import { CHANGING_TABLES, type ChangeQuery, type RowChange } from '../../model/changes.js';
import { SystemCallError, UnsupportedError } from '../../model/errors.js';
import type { Watch } from '../backend.js';
import type { LinuxPort, Listener } from './port.js';
import { WatchedNetwork } from './watched-network.js';

/** Datagrams after which what was heard is told. */
const MOST_AT_ONCE = 64;

/** Tells what changes from when it is first pulled. */
export function watch(
  port: LinuxPort,
  { tables = CHANGING_TABLES, families = FAMILIES }: ChangeQuery,
  queueBytes?: number,
): Watch {
  const { listen } = port;
  if (listen === undefined) {
    throw new UnsupportedError('changes', 'linux', 'what was recorded or copied does not change');
  }
  const network = new WatchedNetwork(port, tables, [...new Set(families)]);
  return told(port, network, () => listen(network.groups, queueBytes));
}

function* told(port: LinuxPort, network: WatchedNetwork, listen: () => Listener): Watch {
  for (let again = false; ; again = true) {
    const listener = listen();
    try {
      yield [];
      const changes = yield* whileBusy(port, network.read());
      // What there is at the beginning is no news.
      if (again) yield [{ event: 'resynchronised', differences: changes.length }, ...changes];
      yield* untilOverrun(port, network, listener);
    } finally {
      listener.close();
    }
  }
}

/** What is announced, until something was thrown away: what is still queued is too old then. */
function* untilOverrun(
  port: LinuxPort,
  network: WatchedNetwork,
  listener: Listener,
): Generator<RowChange[] | Promise<void>, void> {
  for (let first = true; ; first = false) {
    const { changes, count, overrun } = hear(network, listener);
    // It came while the tables were read: what is told in it may be no more.
    if (first && count > 0) network.doubt('routes');
    yield changes;
    if (overrun) return;
    if (count > 0) continue;
    if (network.isInDoubt) yield yield* whileBusy(port, network.settle());
    else yield listener.heard();
  }
}

interface Heard {
  changes: RowChange[];
  /** Of datagrams. */
  count: number;
  /** Whether more was said than there was room for. */
  overrun: boolean;
}

function hear(network: WatchedNetwork, listener: Listener): Heard {
  const changes: RowChange[] = [];
  let count = 0;
  try {
    for (; count < MOST_AT_ONCE; count++) {
      const datagram = listener.take();
      if (datagram === undefined) break;
      for (const change of network.hear(datagram)) changes.push(change);
    }
    return { changes, count, overrun: false };
  } catch (error) {
    if (error instanceof SystemCallError && error.code === 'ENOBUFS') {
      return { changes, count, overrun: true };
    }
    throw error;
  }
}

/** Pulls work that yields when time has passed, or when there is something to wait for. */
function* whileBusy<Result>(
  port: LinuxPort,
  work: Generator<never[], Result>,
): Generator<never[] | Promise<void>, Result> {
  try {
    while (true) {
      const next = work.next();
      if (next.done === true) return next.value;
      yield port.pending?.() ?? next.value;
    }
  } finally {
    work.return(undefined as never);
  }
}
