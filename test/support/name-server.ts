import { createSocket, type Socket } from 'node:dgram';
import { once } from 'node:events';

export interface NameServerOptions {
  /** Whose names it knows; any other name does not exist. Undefined: it never answers. */
  readonly names?: ReadonlyMap<string, string>;
  /** Answers nobody before so many different names were asked for. */
  readonly hold?: number;
}

/** A DNS server for PTR questions, on 127.0.0.2. RFC 1035. */
export class NameServer {
  /** How often each name was asked for. */
  readonly asked = new Map<string, number>();
  private readonly held: (() => void)[] = [];

  private constructor(
    private readonly socket: Socket,
    private readonly options: NameServerOptions,
  ) {}

  static async start(options: NameServerOptions): Promise<NameServer> {
    const socket = createSocket('udp4');
    const server = new NameServer(socket, options);
    socket.on('message', (question, { port, address }) => {
      server.take(question, (answer) => socket.send(answer, port, address));
    });
    socket.bind(53, '127.0.0.2');
    await once(socket, 'listening');
    return server;
  }

  stop(): void {
    this.socket.close();
  }

  private take(question: Buffer, send: (answer: Buffer) => void): void {
    const { labels, end } = readName(question);
    const name = labels.join('.').toLowerCase();
    this.asked.set(name, (this.asked.get(name) ?? 0) + 1);
    const { names, hold = 0 } = this.options;
    if (names === undefined) return;
    this.held.push(() => send(answerTo(question, end, names.get(name))));
    if (this.asked.size < hold) return;
    for (const release of this.held.splice(0)) release();
  }
}

/** The first question's name, and where the question ends. */
function readName(message: Buffer): { labels: string[]; end: number } {
  const labels: string[] = [];
  let at = 12;
  for (let length = message.readUInt8(at); length > 0; length = message.readUInt8(at)) {
    labels.push(message.toString('latin1', at + 1, at + 1 + length));
    at += 1 + length;
  }
  return { labels, end: at + 5 };
}

function answerTo(question: Buffer, end: number, name: string | undefined): Buffer {
  const head = Buffer.from(question.subarray(0, end));
  const found = name === undefined ? 0 : 1;
  // A response, recursion available, no error or NXDOMAIN; one question, so many answers.
  head.writeUInt16BE(0x8180 | (found === 1 ? 0 : 3), 2);
  for (const [at, count] of [1, found, 0, 0].entries()) head.writeUInt16BE(count, 4 + 2 * at);
  if (name === undefined) return head;
  const labels = name.split('.').map((label) => Buffer.from(label, 'latin1'));
  const rdata = [...labels.flatMap((label) => [Buffer.from([label.length]), label])];
  const data = Buffer.concat([...rdata, Buffer.from([0])]);
  // The name by a pointer to the question; PTR, IN, 60 seconds.
  const record = Buffer.from([0xc0, 12, 0, 12, 0, 1, 0, 0, 0, 60, 0, data.length]);
  return Buffer.concat([head, record, data]);
}

/** The name that is asked for to find an IPv4 address's. */
export function reverseName(address: string): string {
  return `${address.split('.').reverse().join('.')}.in-addr.arpa`;
}
