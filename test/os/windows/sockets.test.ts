import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readSocketsSync, type SocketOptions } from '../../../src/api/sockets.js';
import type { SocketQuery } from '../../../src/model/query.js';
import { windows } from '../../../src/os/windows/backend.js';
import type { WindowsPort, WindowsQuestion } from '../../../src/os/windows/port.js';
import { fakeWindows, type WindowsAnswers } from '../../support/fake-windows.js';
import * as vectors from '../../vectors/windows-sockets.js';

const ERROR_ACCESS_DENIED = 5;
const ERROR_NOT_SUPPORTED = 50;
const utf16 = (text: string) => Buffer.from(text, 'utf16le');

const ANSWERS: WindowsAnswers = {
  'GetExtendedTcpTable IPv4 OWNER_MODULE': vectors.TCP_OWNER_MODULE,
  'GetExtendedTcpTable IPv6 OWNER_MODULE': vectors.TCP6_OWNER_MODULE,
  'GetExtendedUdpTable IPv4 OWNER_MODULE': vectors.UDP_OWNER_MODULE,
  'GetExtendedUdpTable IPv6 OWNER_MODULE': vectors.UDP6_OWNER_MODULE,
  InternalGetBoundTcpEndpointTable: vectors.TCP_ROW2,
  InternalGetBoundTcp6EndpointTable: vectors.TCP6_ROW2,
  'GetOwnerModuleFromTcp6Entry 1204 4d': vectors.OWNER_MODULE,
  'GetOwnerModuleFromUdpEntry 4 4d': ERROR_ACCESS_DENIED,
  processes: vectors.PROCESSES,
  services: vectors.SERVICES,
  'image of 32': utf16('C:\\node.exe'),
  'command line of 32': utf16('node "a b"'),
  'image of 1204': ERROR_ACCESS_DENIED,
  'command line of 1204': ERROR_ACCESS_DENIED,
};

function ask(query: SocketOptions<'tcp' | 'udp'>, answers = ANSWERS) {
  const port = fakeWindows(answers);
  const options: SocketOptions<'tcp' | 'udp'> = { protocols: ['tcp', 'udp'], ...query };
  return readSocketsSync(options, windows(port, undefined));
}

describe('sockets of Windows', () => {
  test('are those of its tables', () => {
    const { rows, gaps, sources } = ask({});
    assert.deepEqual(gaps, []);
    assert.deepEqual(sources, { tcp: ['iphlpapi'], udp: ['iphlpapi'] });
    const texts = rows.map((row) => {
      const { protocol, state, localAddress, localPort, remoteAddress, remotePort } = row;
      return [protocol, state, localAddress, localPort, remoteAddress, remotePort].join(' ').trim();
    });
    assert.deepEqual(texts, [
      'tcp LISTEN 0.0.0.0 4000',
      'tcp ESTABLISHED 127.0.0.1 37669 127.0.0.1 4000',
      'tcp TIME_WAIT 192.168.0.2 50004 93.184.216.34 443',
      'tcp LISTEN ::1 4001',
      'tcp CLOSE_WAIT fe80::1 50005 fe80::2 443',
      'tcp BOUND 0.0.0.0 49153',
      'tcp BOUND :: 49154',
      'udp CLOSED 0.0.0.0 4002',
      'udp CLOSED 192.168.0.2 137',
      'udp CLOSED fe80::1 1900',
    ]);
    // A zone is one of link-local addresses; what Wine says of others is none.
    assert.deepEqual(
      rows.flatMap((row) => ('interfaceIndex' in row ? [row.interfaceIndex] : [])),
      [12, 12],
    );
    const times = rows.map(({ createdAtMs }) => createdAtMs);
    assert.equal(times.filter((time) => time === Date.UTC(2021, 0, 1)).length, 4);
    assert.deepEqual(
      rows.map(({ owningPid }) => owningPid),
      [0, 32, 0, 0, 1204, 1204, 1204, 32, 4, 32],
    );
    assert.ok(rows.every((row) => !('receiveQueue' in row) && !('backlog' in row)));
  });

  test('have owners, and the modules that made them', () => {
    const { rows, gaps, sources } = ask({ owners: true });
    assert.deepEqual(sources['owners'], ['iphlpapi']);
    const node = {
      ...{ pid: 32, comm: 'node.exe', exe: 'C:\\node.exe' },
      ...{ argv: ['node', 'a b'], program: 'node' },
    };
    const owners = rows.map(({ owner }) => owner);
    assert.deepEqual(owners[0], { kind: 'none' });
    assert.deepEqual(owners[1], { kind: 'known', processes: [node] });
    const service = { kind: 'known', processes: [{ pid: 1204, services: ['Dhc'] }] };
    assert.deepEqual(owners[4], service);
    assert.deepEqual(owners[8], { kind: 'known', processes: [{ pid: 4 }] });
    assert.deepEqual(rows[4]?.owningModule, { name: 'Dhcp', path: 'a.dll' });
    assert.equal(rows[8]?.owningModule, undefined);
    assert.deepEqual(gaps, [
      { what: 'paths of programs', code: 'ERROR_ACCESS_DENIED', count: 1 },
      { what: 'command lines of processes', code: 'ERROR_ACCESS_DENIED', count: 1 },
      { what: 'owning modules of processes', code: 'ERROR_PROC_NOT_FOUND', count: 3 },
      { what: 'owning modules of processes', code: 'ERROR_ACCESS_DENIED', count: 1 },
    ]);
  });

  test('tell with details who deals with each connection', () => {
    const answers = { ...ANSWERS, GetTcpTable2: vectors.TCP_TABLE2 };
    const { rows, gaps } = ask(
      { details: true, protocols: ['tcp'], states: ['ESTABLISHED'] },
      answers,
    );
    assert.deepEqual(
      rows.map((row) => ('offloadState' in row ? row.offloadState : undefined)),
      ['OFFLOADED'],
    );
    assert.ok(
      gaps.some(({ what }) => what === 'offload states of connections'),
      'of IPv6',
    );
  });

  test('tell it of bound ports too', () => {
    const { rows } = ask({ details: true, protocols: ['tcp'], states: ['BOUND'] });
    assert.deepEqual(
      rows.map((row) => ('offloadState' in row ? row.offloadState : undefined)),
      ['IN_HOST', 'IN_HOST'],
    );
  });

  test('have an owner where nothing is told of processes', () => {
    const { processes: _, services: __, ...rest } = ANSWERS;
    const { rows, gaps } = ask({ owners: true, protocols: ['udp'], families: ['IPv6'] }, rest);
    const [holder] = rows[0]?.owner?.kind === 'known' ? rows[0].owner.processes : [];
    assert.equal(holder?.comm, 'node.exe');
    assert.deepEqual(
      gaps.map(({ what, code }) => [what, code]),
      [
        ['names of processes', 'ERROR_PROC_NOT_FOUND'],
        ['services of processes', 'ERROR_PROC_NOT_FOUND'],
        ['owning modules of processes', 'ERROR_PROC_NOT_FOUND'],
      ],
    );
  });

  test('are read without modules where Windows has no such table', () => {
    const { rows, gaps } = ask(
      { protocols: ['tcp'], states: ['LISTEN', 'ESTABLISHED'] },
      {
        'GetExtendedTcpTable IPv4 OWNER_PID': vectors.TCP_OWNER_PID,
        'GetExtendedTcpTable IPv6 OWNER_MODULE': ERROR_NOT_SUPPORTED,
      },
    );
    assert.deepEqual(
      rows.map(({ owningPid }) => owningPid),
      [1204, 32],
    );
    // The first refusal is the one that says why.
    assert.deepEqual(gaps, [{ what: 'tcp IPv6', code: 'ERROR_NOT_SUPPORTED', count: 1 }]);
  });

  test('fail where nothing answers, and where an answer makes no sense', () => {
    assert.throws(() => ask({}, {}), { name: 'SystemCallError', code: 'ERROR_PROC_NOT_FOUND' });
    const cut = vectors.UDP_OWNER_MODULE.subarray(0, 100);
    const answers = {
      'GetExtendedUdpTable IPv4 OWNER_MODULE': cut,
      'GetExtendedUdpTable IPv6 OWNER_MODULE': cut,
    };
    assert.throws(() => ask({ protocols: ['udp'] }, answers), { code: 'DECODE' });
  });

  test('are not asked for where nobody wants them', () => {
    const asked = (query: SocketQuery) => {
      const port = watched();
      const { rows } = readSocketsSync({ protocols: ['tcp'], ...query }, windows(port, 'auto'));
      return { questions: port.questions, states: rows.map((row) => 'state' in row && row.state) };
    };
    const listeners = asked({ families: ['IPv4'], states: ['LISTEN'] });
    assert.deepEqual(listeners, { questions: ['6'], states: ['LISTEN'] });
    const others = asked({ families: ['IPv4'], states: ['ESTABLISHED', 'TIME_WAIT'] });
    assert.deepEqual(others, { questions: ['8'], states: ['ESTABLISHED', 'TIME_WAIT'] });
    const bound = asked({ states: ['BOUND'] });
    const functions = ['InternalGetBoundTcpEndpointTable', 'InternalGetBoundTcp6EndpointTable'];
    assert.deepEqual(bound, { questions: functions, states: ['BOUND', 'BOUND'] });
    const all = asked({ families: ['IPv6'] }).questions;
    assert.deepEqual(all, ['8', 'InternalGetBoundTcp6EndpointTable']);
  });

  test('come from no source of another system', () => {
    for (const source of ['netlink', 'proc'] as const) {
      const backend = windows(fakeWindows(ANSWERS), source);
      assert.throws(() => readSocketsSync({ protocols: ['tcp'] }, backend), {
        code: 'UNSUPPORTED',
        message: `tcp cannot be read from ${source}`,
      });
    }
  });
});

/** The class of each table that is asked for, and the names of other functions. */
function watched(): WindowsPort & { questions: string[] } {
  const port = fakeWindows(ANSWERS);
  const questions: string[] = [];
  const wordOf = (question: WindowsQuestion) =>
    question.kind === 'sized' ? String(question.arguments[4]) : question.name;
  return {
    questions,
    ask(question) {
      questions.push(wordOf(question));
      return port.ask(question);
    },
  };
}
