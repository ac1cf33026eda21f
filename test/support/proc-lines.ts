import { fc } from './fast-check.js';

/** Lines of /proc/net as the kernel writes them, of sockets that nobody has. */

const hex = (digits: number) => (value: number) =>
  value.toString(16).toUpperCase().padStart(digits, '0');

const word = fc.oneof(
  fc.constantFrom(0, 0xffffffff, 0x0100007f, 0x01, 0x000080fe),
  fc.integer({ min: 0, max: 0xffffffff }),
);
const mapped = word.map((address) => [0, 0, 0xffff0000, address]);
const address: Readonly<Record<'IPv4' | 'IPv6', fc.Arbitrary<readonly number[]>>> = {
  IPv4: fc.tuple(word),
  IPv6: fc.oneof(fc.tuple(word, word, word, word), mapped, fc.constant([0, 0, 0, 0x01000000])),
};
const port = fc.integer({ min: 1, max: 65_535 });
const uint = fc.oneof(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 0xffffffff }));

type IpFamily = keyof typeof address;

const HEADING =
  '  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode\n';

const CLOSED = 7;
const LISTEN = 10;
const TIME_WAIT = 6;

interface Line {
  readonly local: readonly number[];
  readonly localPort: number;
  readonly remote: readonly number[];
  readonly remotePort: number;
  readonly state: number;
  readonly queues: readonly [number, number];
  readonly timer: readonly [kind: number, ticks: number, retransmits: number, probes: number];
  readonly uid: number;
  readonly inode: number;
}

function lineText(line: Line, at: number): string {
  const { local, localPort, remote, remotePort, state, queues, timer, uid, inode } = line;
  const place = (words: readonly number[], portNumber: number) =>
    `${words.map(hex(8)).join('')}:${hex(4)(portNumber)}`;
  const [kind, ticks, retransmits, probes] = timer;
  const ends = `${place(local, localPort)} ${place(remote, remotePort)} ${hex(2)(state)}`;
  const figures = `${queues.map(hex(8)).join(':')} ${hex(2)(kind)}:${hex(8)(ticks)}`;
  return `${String(at).padStart(4)}: ${ends} ${figures} ${hex(8)(retransmits)} ${uid} ${probes} ${inode} 1 0 0\n`;
}

const none = (words: readonly number[]) => words.map(() => 0);

/** Whatever the kernel may say of a TCP socket; state 12 and above net-tools itself does not survive. */
const tcpLine = (family: IpFamily): fc.Arbitrary<Line> =>
  fc
    .record({
      local: address[family],
      localPort: port,
      remote: address[family],
      remotePort: port,
      state: fc.integer({ min: 1, max: 11 }),
      queues: fc.tuple(uint, uint),
      timer: fc.tuple(fc.integer({ min: 1, max: 5 }), uint, fc.nat(300), fc.nat(300)),
      running: fc.boolean(),
      uid: uint,
      inode: uint,
    })
    .map(({ running, ...line }) => {
      const timer = running && line.state !== LISTEN ? line.timer : ([0, 0, 0, 0] as const);
      if (line.state === TIME_WAIT) return { ...line, timer, uid: 0, inode: 0 };
      if (line.state !== LISTEN) return { ...line, timer };
      const [, pending] = line.queues;
      return { ...line, timer, queues: [0, pending], remote: none(line.remote), remotePort: 0 };
    });

const datagramLine = (family: IpFamily, portOf: (port: number) => number): fc.Arbitrary<Line> =>
  fc
    .record({
      local: address[family],
      localPort: fc.nat(65_535),
      remote: address[family],
      remotePort: port,
      connected: fc.boolean(),
      state: fc.constantFrom(1, 1, 1, 2),
      queues: fc.tuple(uint, uint),
      timer: fc.constant([0, 0, 0, 0] as const),
      uid: uint,
      inode: uint,
    })
    .map(({ connected, state, ...line }) =>
      connected && line.remote.some((each) => each !== 0)
        ? { ...line, state, remotePort: portOf(line.remotePort) }
        : { ...line, state: CLOSED, remote: none(line.remote), remotePort: 0 },
    );

const UNIX_HEADING = 'Num       RefCount Protocol Flags    Type St Inode Path\n';

const unixLine = fc
  .record({
    references: fc.oneof(fc.nat(0xffff), fc.nat(0x7fffffff)),
    flags: fc.subarray([1 << 17, 1 << 18]),
    listening: fc.boolean(),
    type: fc.integer({ min: 1, max: 10 }),
    state: fc.integer({ min: 1, max: 4 }),
    inode: fc.integer({ min: 1, max: 0xffffffff }),
    path: fc.constantFrom('', ' /run/a.sock', ' @abstract@', ' /run/größe', ' @/tmp/.X11-unix/X0'),
  })
  .map(({ references, flags, listening, type, state, inode, path }) => {
    const set = flags.reduce((sum, flag) => sum + flag, listening ? 1 << 16 : 0);
    const shown = listening ? 1 : state;
    return `0000000000000000: ${hex(8)(references)} 00000000 ${hex(8)(set)} ${hex(4)(type)} ${hex(2)(shown)} ${inode}${path}\n`;
  });

const addressText = {
  IPv4: word.map((address) => [24, 16, 8, 0].map((shift) => (address >>> shift) & 0xff).join('.')),
  IPv6: fc
    .tuple(word, word, word, word)
    .map((words) => words.map(hex(8)).join('').toLowerCase().match(/.{4}/g)?.join(':')),
};
const addressTexts = fc
  .constantFrom(addressText.IPv4, addressText.IPv6)
  .chain((text) => fc.array(text, { minLength: 1, maxLength: 4 }))
  .map((texts) => texts.join(' '));

const sctpState = fc.constantFrom(7, 10, 2, 1, 8, 11);

/** net/sctp/proc.c sctp_eps_seq_show */
const sctpEndpoint = fc
  .tuple(sctpState, port, uint, uint, addressTexts)
  .map(
    ([state, local, uid, inode, addresses]) =>
      `               0                0 2   ${state}  10   ${local}  ${uid} ${inode} ${addresses} \n`,
  );

/** net/sctp/proc.c sctp_assocs_seq_show */
const sctpAssociation = fc
  .tuple(sctpState, fc.tuple(port, port), fc.tuple(uint, uint), uint, addressTexts, addressTexts)
  .map(([state, ports, queues, inode, local, remote]) => {
    const head = `               0                0 2   ${state}   3  0       1 ${queues.join(' ')}`;
    return `${head}  1000 ${inode} ${ports.join('  ')}  ${local} <-> *${remote} \t    7500    10    10   10    0    0        0        1        0   212992   212992\n`;
  });

const SCTP_EPS = ' ENDPT     SOCK   STY SST HBKT LPORT   UID INODE LADDRS\n';
const SCTP_ASSOCS =
  ' ASSOC     SOCK   STY SST ST HBKT ASSOC-ID TX_QUEUE RX_QUEUE UID INODE LPORT RPORT ' +
  'LADDRS <-> RADDRS HBINT INS OUTS MAXRT T1X T2X RTXC wmema wmemq sndbuf rcvbuf\n';

/** Files of /proc/net by name, the same for the same seed. */
export function procNet(seed: number, lines: number): Readonly<Record<string, string>> {
  const inet = (line: fc.Arbitrary<Line>) =>
    HEADING + fc.sample(line, { seed, numRuns: lines }).map(lineText).join('');
  const text = (line: fc.Arbitrary<string>) => fc.sample(line, { seed, numRuns: lines }).join('');
  const same = (number: number) => number;
  const zero = () => 0;
  return {
    tcp: inet(tcpLine('IPv4')),
    tcp6: inet(tcpLine('IPv6')),
    udp: inet(datagramLine('IPv4', same)),
    udp6: inet(datagramLine('IPv6', same)),
    udplite: inet(datagramLine('IPv4', same)),
    udplite6: inet(datagramLine('IPv6', same)),
    raw: inet(datagramLine('IPv4', zero)),
    raw6: inet(datagramLine('IPv6', zero)),
    'sctp/eps': SCTP_EPS + text(sctpEndpoint),
    'sctp/assocs': SCTP_ASSOCS + text(sctpAssociation),
    unix: UNIX_HEADING + text(unixLine),
  };
}
