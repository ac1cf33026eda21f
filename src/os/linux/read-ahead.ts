import { endianness } from 'node:os';
import { lastMessageType, NLMSG_DONE, NLMSG_ERROR } from '../../wire/netlink/message.js';
import { callAhead, type Libc } from './libc.js';
import { untilWritten } from './until-written.js';

/** The kernel never fills more than 32 KiB a call. */
const DATAGRAM_SIZE = 32_768;
const SLOTS = 48;
const MSG_WAITFORONE = 0x10000;

/** struct mmsghdr on a 64-bit system: msg_iov, msg_iovlen and msg_len lie at these offsets. */
const HEADER_SIZE = 64;
const IOV = 16;
const IOV_LENGTH = 24;
const LENGTH = 56;
const IOVEC_SIZE = 16;

/**
 * Receives a long dump in a thread of libuv's pool while the caller works on what has come: the
 * kernel walks its table within recv, which is half of the time of reading a table of 100,000. Two
 * halves of memory take turns; recvmmsg(2) writes the length of each datagram when it is complete,
 * which is how the other side knows. Only for a program of our own: where the pool is kept busy by
 * others, the call would not begin.
 */
export function* receiveAhead(libc: Libc, fd: number, name: string): Generator<Uint8Array, void> {
  let filling = new Half(libc);
  let other = new Half(libc);
  filling.receive(fd);
  for (;;) {
    let begun = false;
    for (let slot = 0; slot < SLOTS; slot++) {
      const datagram = filling.take(slot, name);
      // The next call can begin once this one is over, that is when the last slot has come.
      if (!begun && filling.isFull()) {
        begun = true;
        if (!filling.endsDump()) other.receive(fd);
      }
      yield datagram;
    }
    [filling, other] = [other, filling];
  }
}

/** Memory for one call of recvmmsg. */
class Half {
  private readonly data = Buffer.allocUnsafeSlow(DATAGRAM_SIZE * SLOTS);
  private readonly headers = new BigUint64Array(((HEADER_SIZE + IOVEC_SIZE) * SLOTS) / 8);
  private readonly lengths = new Int32Array(this.headers.buffer, 0, (HEADER_SIZE * SLOTS) / 4);

  constructor(private readonly libc: Libc) {
    const data = BigInt(libc.addressOf(this.data));
    const vectors = BigInt(this.address + HEADER_SIZE * SLOTS);
    for (let slot = 0; slot < SLOTS; slot++) {
      const header = (HEADER_SIZE * slot) / 8;
      const vector = (HEADER_SIZE * SLOTS + IOVEC_SIZE * slot) / 8;
      this.headers[vector] = data + BigInt(DATAGRAM_SIZE * slot);
      this.headers[vector + 1] = BigInt(DATAGRAM_SIZE);
      this.headers[header + IOV / 8] = vectors + BigInt(IOVEC_SIZE * slot);
      this.headers[header + IOV_LENGTH / 8] = 1n;
    }
  }

  private get address(): number {
    return this.libc.addressOf(new Uint8Array(this.headers.buffer));
  }

  /** Begins to fill the slots; the memory lives on in the callback until the call is over. */
  receive(fd: number): void {
    for (let slot = 0; slot < SLOTS; slot++) this.lengths[this.lengthAt(slot)] = 0;
    const values = [fd, this.address, SLOTS, MSG_WAITFORONE, 0];
    callAhead(this.libc.recvmmsg, values, () => this.data.length);
  }

  isFull(): boolean {
    return this.lengthOf(SLOTS - 1) !== 0;
  }

  /** Whether the last slot holds the end of the answer: after it there is nothing to wait for. */
  endsDump(): boolean {
    const type = lastMessageType(this.datagram(SLOTS - 1), endianness());
    return type === NLMSG_DONE || type === NLMSG_ERROR;
  }

  /** Waits for the datagram of a slot. */
  take(slot: number, name: string): Uint8Array {
    untilWritten(name, () => this.lengthOf(slot) !== 0);
    return this.datagram(slot);
  }

  private datagram(slot: number): Uint8Array {
    const start = DATAGRAM_SIZE * slot;
    return this.data.subarray(start, start + this.lengthOf(slot));
  }

  private lengthOf(slot: number): number {
    return Atomics.load(this.lengths, this.lengthAt(slot));
  }

  private lengthAt(slot: number): number {
    return (HEADER_SIZE * slot + LENGTH) / 4;
  }
}
