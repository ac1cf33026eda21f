import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Holder, Owner } from '../../../src/model/owner.js';
import type { TcpConnection, TcpListener, TcpTimer } from '../../../src/model/tcp.js';
import { tcp } from '../../../src/render/linux/tcp.js';
import { FIRST_PROGRAM, heldBy, linesOf, PLAIN } from './support.js';

const connection: TcpConnection = {
  protocol: 'tcp',
  family: 'IPv4',
  localAddress: '127.0.0.1',
  localPort: 34916,
  remoteAddress: '127.0.0.1',
  remotePort: 8080,
  state: 'ESTABLISHED',
  receiveQueue: 0,
  sendQueue: 0,
  uid: 1000,
  inode: 41234,
};

const listener: TcpListener = {
  protocol: 'tcp',
  family: 'IPv6',
  localAddress: '::',
  localPort: 22,
  state: 'LISTEN',
  backlog: { pending: 3, limit: 128 },
  uid: 0,
  inode: 1053,
};

const LONG: TcpConnection = {
  ...connection,
  family: 'IPv6',
  localAddress: '2001:db8::123:4567:89ab:cdef',
  localPort: 22,
  remoteAddress: 'fe80::de:adff:bbcc:ddee',
  remotePort: 65535,
  state: 'CLOSE_WAIT',
};

/** Lines are those of the real netstat for the same sockets. */
describe('tcp as net-tools prints it', () => {
  test('under its heading', () => {
    assert.equal(
      tcp.heading({ ...PLAIN, show: 'connected' }),
      'Active Internet connections (w/o servers)\n' +
        'Proto Recv-Q Send-Q Local Address           Foreign Address         State      \n',
    );
    assert.equal(
      tcp.heading({ ...PLAIN, extend: true, holders: FIRST_PROGRAM, context: true, timers: true }),
      'Active Internet connections (servers and established)\n' +
        'Proto Recv-Q Send-Q Local Address           Foreign Address         State      ' +
        ' User       Inode      PID/Program name     Security Context                                  Timer\n',
    );
  });

  test('in columns that give way to what is wider', () => {
    const rows = [{ ...connection, sendQueue: 4294967295 }, listener];
    assert.deepEqual(linesOf(tcp, rows), [
      'tcp        0 4294967295 127.0.0.1:34916         127.0.0.1:8080          ESTABLISHED',
      'tcp6       3      0 :::22                   :::*                    LISTEN     ',
    ]);
  });

  test('with IPv6 addresses cut unless they are to be wide', () => {
    assert.deepEqual(linesOf(tcp, [LONG]), [
      'tcp6       0      0 2001:db8::123:4567:8:22 fe80::de:adff:bbc:65535 CLOSE_WAIT ',
    ]);
    assert.deepEqual(linesOf(tcp, [LONG], { wide: true }), [
      'tcp6       0      0 2001:db8::123:4567:89ab:cdef:22 fe80::de:adff:bbcc:ddee:65535 CLOSE_WAIT ',
    ]);
  });

  test('with an IPv4 address that came in IPv6 as an IPv4 address', () => {
    const row: TcpConnection = {
      ...LONG,
      localAddress: '::ffff:127.0.0.1',
      remoteAddress: '::ffff:10.0.0.1',
      remotePort: 8080,
      state: 'CLOSING',
    };
    assert.deepEqual(linesOf(tcp, [row]), [
      'tcp6       0      0 127.0.0.1:22            10.0.0.1:8080           CLOSING    ',
    ]);
  });

  test('with states in its own spelling, and those it does not know in ours', () => {
    const states = ['SYN_RECEIVED', 'FIN_WAIT_1', 'FIN_WAIT_2', 'CLOSED', 'UNKNOWN(14)'] as const;
    const rows = states.map((state) => ({ ...connection, state }));
    const shown = linesOf(tcp, rows).map((line) => line.slice(68));
    assert.deepEqual(shown, [
      'SYN_RECV   ',
      'FIN_WAIT1  ',
      'FIN_WAIT2  ',
      'CLOSE      ',
      'UNKNOWN(14)',
    ]);
  });

  test('with user, inode and timer; a user beyond 2^31 negative, none as 0', () => {
    const timed = (timer: TcpTimer, change: Partial<TcpConnection> = {}): TcpConnection => ({
      ...connection,
      ...change,
      timer,
    });
    const { uid: _, inode: __, ...kernel } = connection;
    const rows: TcpConnection[] = [
      connection,
      timed({ kind: 'retransmit', expiresMs: 760, retransmits: 2, probes: 3 }, { uid: 4294967294 }),
      timed({ kind: 'keepalive', expiresMs: 7864310, probes: 3 }),
      { ...kernel, state: 'TIME_WAIT', timer: { kind: 'time-wait', expiresMs: 10 } },
      timed({ kind: 'probe', expiresMs: 10 }, { inode: 12345678901 }),
      timed({ kind: 'UNKNOWN(7)', expiresMs: 10 }),
    ];
    const shown = linesOf(tcp, rows, { extend: true, timers: true }).map((line) => line.slice(68));
    assert.deepEqual(shown, [
      'ESTABLISHED 1000       41234      off (0.00/0/0)',
      'ESTABLISHED -2         41234      on (0.76/2/3)',
      'ESTABLISHED 1000       41234      keepalive (7864.31/0/3)',
      'TIME_WAIT   0          0          timewait (0.01/0/0)',
      'ESTABLISHED 1000       12345678901 probe (0.01/0/0)',
      'ESTABLISHED 1000       41234      unkn-7 (0.01/0/0)',
    ]);
  });

  test('with names, which share 22 bytes and give way to the port', () => {
    const names = {
      host: (address: string) =>
        address === '127.0.0.1' ? 'a-host-with-a-long-name.example' : undefined,
      service: (port: number) =>
        port === 8080 ? 'a-service-with-a-long-name' : port === 22 ? 'ssh' : undefined,
      user: () => 'somebody',
    };
    const rows = [connection, listener];
    assert.deepEqual(linesOf(tcp, rows, { names, extend: true }), [
      'tcp        0      0 a-host-with-a-lon:34916 a-ho:a-service-with-a-l ESTABLISHED somebody   41234     ',
      'tcp6       3      0 [::]:ssh                [::]:*                  LISTEN      somebody   1053      ',
    ]);
    const long = { ...names, user: () => 'systemd-resolve' };
    assert.deepEqual(linesOf(tcp, [listener], { names: long, extend: true }), [
      'tcp6       3      0 [::]:ssh                [::]:*                  LISTEN      systemd-resolve 1053      ',
    ]);
    assert.deepEqual(linesOf(tcp, [connection], { names, wide: true }), [
      'tcp        0      0 a-host-with-a-long-name.example:34916 a-host-with-a-long-name.example:a-service-with-a-long-name ESTABLISHED',
    ]);
  });
});

describe('a row of Windows', () => {
  const { uid: _, inode: __, receiveQueue: ___, sendQueue: ____, ...untold } = connection;
  const row = (holder: Holder): TcpConnection => ({
    ...untold,
    owningPid: 924,
    owner: { kind: 'known', processes: [holder] },
  });
  const endOf = (holder: Holder, as: 'program' | 'command') =>
    linesOf(tcp, [row(holder)], { holders: { which: 'first', as } })[0]?.slice(79);

  test('has a dash, and no 0, for what Windows does not tell', () => {
    assert.deepEqual(linesOf(tcp, [row({ pid: 924 })], { extend: true, timers: true }), [
      'tcp        -      - 127.0.0.1:34916         127.0.0.1:8080          ESTABLISHED -          -          -',
    ]);
  });

  test('has the name of the file, whether the arguments could be read or not', () => {
    const hidden = { pid: 924, comm: 'svchost.exe' };
    const argv = ['C:\\Windows\\System32\\svchost.exe', '-k', 'RPCSS'];
    const told = { ...hidden, argv, program: argv[0] ?? '' };
    for (const holder of [hidden, told]) {
      assert.equal(endOf(holder, 'program'), ' 924/svchost.exe     ');
    }
    assert.equal(endOf(hidden, 'command'), ' 924/svchost.exe     ');
    assert.equal(endOf(told, 'command'), ` 924/${argv.join(' ')}`);
  });
});

describe('who holds a socket', () => {
  const shown = (owner: TcpConnection['owner'], holders = {}) =>
    linesOf(tcp, [{ ...connection, ...(owner && { owner }) }], {
      holders: { ...FIRST_PROGRAM, ...holders },
    }).map((line) => line.slice(79))[0];

  test('is the first process, by the end of its path if it is one', () => {
    const argvs: readonly (readonly [string[], string])[] = [
      [['/usr/sbin/sshd', '-D'], ' 812/sshd            '],
      [['sshd: /usr/sbin/sshd -D'], ' 812/sshd: /usr/sbin '],
      [['nginx: master process /usr/sbin/nginx'], ' 812/nginx: master p '],
      [['./relative/path'], ' 812/./relative/path '],
      [['/opt/some where/a name with spaces'], ' 812/a name with spa '],
      [['/ends/with/'], ' 812/                '],
      [[''], ' 812/                '],
      [[], ' 812/                '],
      [[`/${'x'.repeat(510)}/beyond`], ` 812/${'x'.repeat(15)} `],
    ];
    for (const [argv, expected] of argvs) {
      assert.equal(shown(heldBy([812, ...argv])), expected, argv[0]);
    }
    assert.equal(shown(heldBy([7, '/bin/a'], [9, '/bin/b'])), ' 7/a                 ');
  });

  test('is nobody that one could name', () => {
    const nobody = ` -${' '.repeat(19)}`;
    assert.equal(shown({ kind: 'none' }), nobody);
    assert.equal(shown({ kind: 'hidden', reason: 'EACCES' }), nobody);
    const vanished: Holder = { pid: 7, fds: [1] };
    const next: Holder = { pid: 9, fds: [1], argv: ['next'], program: 'next' };
    assert.equal(shown({ kind: 'known', processes: [vanished] }), nobody);
    const owner: Owner = { kind: 'known', processes: [vanished, next] };
    assert.equal(shown(owner), ' 9/next              ');
  });

  test('may be every process, and with its whole command', () => {
    const owner = heldBy([7, '/usr/sbin/a-daemon-of-a-long-name', '-x', 'a b'], [9, 'worker']);
    assert.equal(shown(owner, { which: 'all' }), ' 7/a-daemon-of-a-long-name,9/worker');
    assert.equal(shown(owner, { as: 'command' }), ' 7//usr/sbin/a-daemon-of-a-long-name -x a b');
    assert.equal(
      shown(owner, { which: 'all', as: 'command' }),
      ' 7//usr/sbin/a-daemon-of-a-long-name -x a b,9/worker',
    );
  });

  test('never has half a character where it is cut', () => {
    assert.equal(
      shown(heldBy([812, 'aéééééééééé'])),
      Buffer.from(' 812/aééééééé ').toString('latin1'),
    );
    assert.equal(
      shown(heldBy([812, 'éééééééééé'])),
      Buffer.from(' 812/ééééééé  ').toString('latin1'),
    );
  });

  test('has a security context, of a long one the end', () => {
    const held = (securityContext: string): TcpConnection => ({
      ...connection,
      owner: { kind: 'known', processes: [{ pid: 7, fds: [3], argv: ['a'], securityContext }] },
    });
    const long = 'system_u:system_r:a_domain_of_a_rather_long_name_t:s0-s0:c0.c1023';
    const rows = [connection, held('system_u:system_r:httpd_t:s0'), held(long)];
    const lines = linesOf(tcp, rows, { context: true }).map((line) => line.slice(79));
    assert.deepEqual(lines, [
      ` ${'-'.padEnd(50)}`,
      ` ${'system_u:system_r:httpd_t:s0'.padEnd(50)}`,
      ` ${long.slice(-48).padEnd(50)}`,
    ]);
  });
});
