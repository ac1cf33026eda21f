import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Names } from '../../../src/render/names.js';
import { NETWORK_DIRECT_HEADING } from '../../../src/render/windows/network-direct.js';
import { renderPortCounts } from '../../../src/render/windows/processes.js';
import type { WindowsStyle } from '../../../src/render/windows/style.js';
import { golden } from '../../support/golden.js';
import { madeBy, type Row, shown, tcp, udp } from './support.js';

const SVCHOST = 'C:\\Windows\\System32\\svchost.exe';
const PROGRAMS = { which: 'first', as: 'program', paths: false } as const;
const PIDS = { processIds: 'first' } as const;
const of = (owningPid: number) => ({ owningPid });
const inHost = (owningPid: number) => ({ owningPid, offloadState: 'IN_HOST' }) as const;

const NAMES: Names = {
  host: (address) =>
    new Map([
      ['0.0.0.0', 'DESKTOP-ABC'],
      ['::', 'DESKTOP-ABC'],
      ['127.0.0.1', 'DESKTOP-ABC'],
      ['198.51.100.26', 'lb-198-51-100-26-fra.example.com'],
    ]).get(address),
  service: (port) => (port === 443 ? 'https' : undefined),
};

const NAMED: readonly Row[] = [
  tcp('0.0.0.0:80', undefined, 'LISTEN'),
  tcp('127.0.0.1:49671', '127.0.0.1:54581', 'ESTABLISHED'),
  tcp('192.0.2.10:50123', '198.51.100.26:443', 'ESTABLISHED'),
  tcp('192.0.2.10:50124', '198.51.100.27:8443', 'ESTABLISHED'),
  tcp('[::]:80', undefined, 'LISTEN'),
];

const CASES: readonly (readonly [string, readonly Row[], Partial<WindowsStyle>])[] = [
  [
    'ano',
    [
      tcp('0.0.0.0:135', undefined, 'LISTEN', of(1200)),
      tcp('127.0.0.1:50001', '127.0.0.1:9090', 'TIME_WAIT', of(0)),
      tcp('192.0.2.10:50003', '198.51.100.227:443', 'ESTABLISHED', of(19280)),
      tcp('192.0.2.10:50004', '198.51.100.227:443', 'SYN_SENT', of(19280)),
      tcp('0.0.0.0:50100', undefined, 'BOUND', of(44328)),
      tcp('[::]:135', undefined, 'LISTEN', of(1200)),
      tcp('[2001:db8::1234:5678:9abc:def0]:50123', '[2001:db8::1]:443', 'CLOSE_WAIT', of(9912)),
      udp('0.0.0.0:5353', undefined, of(1632)),
      udp('0.0.0.0:56249', '192.0.2.1:25100', of(5316)),
      udp('[::1]:1900', undefined, of(4036)),
      udp('[fe80::780c:79fb:53bc:d219%12]:1900', undefined, of(4036)),
    ],
    PIDS,
  ],
  [
    'an',
    [
      tcp('0.0.0.0:135', undefined, 'LISTEN'),
      tcp('192.0.2.10:54330', '198.51.100.233:443', 'TIME_WAIT'),
      tcp('[::]:49667', undefined, 'LISTEN'),
      udp('0.0.0.0:500'),
      udp('[::]:123'),
    ],
    {},
  ],
  ['a', NAMED, { names: NAMES }],
  ['af', NAMED, { names: NAMES, fullNames: true }],
  [
    'ant',
    [
      tcp('0.0.0.0:80', undefined, 'LISTEN'),
      tcp('192.0.2.10:49825', '198.51.100.172:1433', 'ESTABLISHED'),
      tcp('[::]:49668', undefined, 'LISTEN'),
      udp('0.0.0.0:123'),
    ],
    { offloadState: true },
  ],
  [
    'not',
    [
      tcp('192.0.2.10:49825', '198.51.100.172:1433', 'ESTABLISHED', inHost(3416)),
      tcp('192.0.2.10:5985', '198.51.100.49:54989', 'TIME_WAIT', inHost(0)),
    ],
    { ...PIDS, offloadState: true },
  ],
  [
    'abno',
    [
      tcp(
        '0.0.0.0:22',
        undefined,
        'LISTEN',
        madeBy(2016, { exe: 'C:\\Windows\\System32\\OpenSSH\\sshd.exe' }),
      ),
      tcp('0.0.0.0:135', undefined, 'LISTEN', {
        ...madeBy(924, { exe: SVCHOST, services: ['RpcEptMapper', 'RpcSs'] }),
        owningModule: { name: 'RpcSs', path: 'RpcSs' },
      }),
      tcp('0.0.0.0:445', undefined, 'LISTEN', madeBy(4, { comm: 'System' })),
      tcp('192.0.2.10:50001', '198.51.100.2:443', 'TIME_WAIT', {
        owningPid: 0,
        owner: { kind: 'none' },
      }),
      udp('0.0.0.0:5353', undefined, madeBy(1632, { exe: SVCHOST, services: ['Dnscache'] })),
    ],
    { ...PIDS, executables: PROGRAMS },
  ],
  [
    'nbv',
    [
      tcp('192.0.2.10:50005', '198.51.100.2:443', 'ESTABLISHED', {
        ...madeBy(5312, { exe: SVCHOST }),
        owningModule: { name: 'wuauserv', path: 'C:\\Windows\\System32\\wuaueng.dll' },
      }),
    ],
    { executables: { ...PROGRAMS, paths: true } },
  ],
  ['qn', [tcp('0.0.0.0:22', undefined, 'LISTEN'), tcp('0.0.0.0:50100', undefined, 'BOUND')], {}],
  [
    'nd',
    [
      tcp('192.0.2.10:50005', '198.51.100.2:443', 'ESTABLISHED', { tos: 0xb8 }),
      tcp('192.0.2.10:50006', '198.51.100.2:443', 'TIME_WAIT'),
      tcp('[2001:db8::1]:50007', '[2001:db8::2]:443', 'ESTABLISHED', { trafficClass: 0x29 }),
    ],
    { dscp: true },
  ],
  [
    'any',
    [
      tcp('0.0.0.0:135', undefined, 'LISTEN'),
      tcp('192.0.2.10:50005', '198.51.100.2:443', 'ESTABLISHED'),
      udp('0.0.0.0:123'),
    ],
    { template: true },
  ],
  [
    'nodiyt',
    [tcp('192.0.2.10:50005', '198.51.100.2:443', 'ESTABLISHED', { ...inHost(3416), tos: 0xb8 })],
    { ...PIDS, dscp: true, offloadState: true, template: true, timeInState: true },
  ],
];

describe("connections as Windows' netstat prints them", () => {
  for (const [name, rows, style] of CASES) {
    test(`netstat -${name}`, () => {
      assert.equal(shown(rows, style), golden(`windows/connections-${name}.txt`));
    });
  }

  test('every state is spelled as Windows spells it', () => {
    const spelled = {
      LISTEN: 'LISTENING',
      SYN_RECEIVED: 'SYN_RECEIVED',
      FIN_WAIT_1: 'FIN_WAIT_1',
      FIN_WAIT_2: 'FIN_WAIT_2',
      CLOSING: 'CLOSING',
      LAST_ACK: 'LAST_ACK',
      CLOSED: 'CLOSED',
      'UNKNOWN(14)': 'UNKNOWN(14)',
    } as const;
    for (const [state, text] of Object.entries(spelled)) {
      const row = tcp('127.0.0.1:1', '127.0.0.1:2', state as keyof typeof spelled);
      assert.ok(shown([row]).endsWith(`  ${text}\n`), text);
    }
  });

  test('whose process cannot be seen is told apart from what nobody has', () => {
    const socket = (owner: Row['owner']) =>
      tcp('0.0.0.0:1', undefined, 'LISTEN', owner && { owner });
    const pidOf = (owner: Row['owner']) =>
      shown([socket(owner)], PIDS)
        .trimEnd()
        .split(' ')
        .at(-1);
    assert.equal(pidOf({ kind: 'none' }), '0');
    assert.equal(pidOf({ kind: 'hidden', reason: 'other user' }), '-');
    assert.equal(pidOf(undefined), '-');
    const processes = [{ pid: 17 }, { pid: 23 }];
    assert.equal(pidOf({ kind: 'known', processes }), '17');
    const all = shown([socket({ kind: 'known', processes })], { processIds: 'all' });
    assert.match(all, / 17,23\n$/);
  });

  test('programs of Linux have names too, and are shown with all that hold the socket', () => {
    const row = tcp('0.0.0.0:1', undefined, 'LISTEN', {
      owner: {
        kind: 'known',
        processes: [
          {
            pid: 1,
            exe: '/usr/sbin/nginx',
            argv: ['nginx: master', '-g'],
            program: 'nginx: master',
          },
          { pid: 2, program: '/opt/a\\b', argv: ['/opt/a\\b', '-x'] },
          { pid: 3, comm: 'kworker' },
        ],
      },
    });
    const lines = (executables: WindowsStyle['executables'] & {}) =>
      shown([row], { executables }).split('\n').slice(5, -1);
    assert.deepEqual(lines(PROGRAMS), [' [nginx]']);
    assert.deepEqual(lines({ ...PROGRAMS, which: 'all' }), [' [nginx]', ' [a\\b]', ' [kworker]']);
    assert.deepEqual(lines({ ...PROGRAMS, as: 'command' }), [' [nginx: master -g]']);
    assert.deepEqual(lines({ ...PROGRAMS, paths: true }), ['  /usr/sbin/nginx', ' [nginx]']);
  });
});

test('netstat -x has a heading', () => {
  assert.equal(NETWORK_DIRECT_HEADING, golden('windows/network-direct.txt'));
});

test('netstat -c puts those with the most ports first', () => {
  const counts = [
    { pid: 1632, program: 'svchost.exe', tcp: 0, udp: 1 },
    { pid: 812, program: 'lsass.exe', tcp: 1, udp: 0 },
    { pid: 4711, program: 'chrome.exe', tcp: 12, udp: 3 },
    { tcp: 1, udp: 0 },
  ];
  assert.equal(renderPortCounts(counts), golden('windows/processes.txt'));
});

test('who deals with a connection is shown as Windows has it', () => {
  const offloaded = tcp('192.0.2.10:50123', '198.51.100.26:443', 'ESTABLISHED');
  const shownLine = (row: Row) => shown([row], { offloadState: true }).trimEnd().split('\n').at(-1);
  assert.match(
    shownLine({ ...offloaded, offloadState: 'OFFLOADED' } as Row) ?? '',
    /ESTABLISHED +Offloaded/,
  );
  assert.match(
    shownLine({ ...offloaded, offloadState: 'UNKNOWN(9)' } as Row) ?? '',
    / UNKNOWN\(9\)/,
  );
  // Windows has told of the socket, but not that; Linux tells it of none, for it offloads none.
  assert.match(shownLine({ ...offloaded, owningPid: 7 } as Row) ?? '', /ESTABLISHED +-/);
  assert.match(shownLine(offloaded) ?? '', /ESTABLISHED +InHost/);
});
