import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readSocketsSync } from '../../../src/api/sockets.js';
import { windows } from '../../../src/os/windows/backend.js';
import type { WindowsPort } from '../../../src/os/windows/port.js';
import { fakeWindows, type WindowsAnswers } from '../../support/fake-windows.js';
import * as vectors from '../../vectors/windows-sockets.js';

const ERROR_NOT_FOUND = 1168;
const ERROR_ACCESS_DENIED = 5;
const LOOPBACK = '127.0.0.1 37669 127.0.0.1 4000';
const REMOTE = '192.168.0.2 50004 93.184.216.34 443';
const LOCAL = 'fe80::1 50005 fe80::2 443';
const v4 = (what: string) => `GetPerTcpConnectionEStats ${what}`;
const v6 = (what: string) => `GetPerTcp6ConnectionEStats ${what}`;

/** TCP_ESTATS_DATA_ROD_v0 and TCP_ESTATS_PATH_ROD_v0 in which each field is told by its place. */
function structures(): { data: Uint8Array; path: Uint8Array } {
  const data = Buffer.alloc(96);
  for (const [index, offset] of [0, 8, 16, 24, 32, 40, 72, 88].entries()) {
    data.writeBigUInt64LE(BigInt(index + 1), offset);
  }
  data.writeUInt32LE(99, 48);
  const path = Buffer.alloc(160);
  for (let index = 0; index < 40; index++) path.writeUInt32LE(100 + index, index * 4);
  // No round trip was measured that would be the shortest.
  path.writeUInt32LE(0xffffffff, 30 * 4);
  return { data, path };
}

const ON = Uint8Array.of(1);
const OFF = Uint8Array.of(0);
const { data, path } = structures();

const ANSWERS: WindowsAnswers = {
  'GetExtendedTcpTable IPv4 OWNER_MODULE': vectors.TCP_OWNER_MODULE,
  'GetExtendedTcpTable IPv6 OWNER_MODULE': vectors.TCP6_OWNER_MODULE,
  InternalGetBoundTcpEndpointTable: vectors.TCP_ROW2,
  InternalGetBoundTcp6EndpointTable: vectors.TCP6_ROW2,
  [v4(`data collected ${LOOPBACK}`)]: ON,
  [v4(`data counted ${LOOPBACK}`)]: data,
  [v4(`path collected ${LOOPBACK}`)]: ON,
  [v4(`path counted ${LOOPBACK}`)]: path,
  [v4(`data collected ${REMOTE}`)]: ERROR_NOT_FOUND,
  [v4(`path collected ${REMOTE}`)]: ERROR_NOT_FOUND,
  [v6(`data collected ${LOCAL}`)]: OFF,
  [v6(`path collected ${LOCAL}`)]: ERROR_ACCESS_DENIED,
};

const ask = (port: WindowsPort, details = true) =>
  readSocketsSync({ protocols: ['tcp'], details }, windows(port, undefined));

describe('extended statistics of connections', () => {
  test('are there where they are collected', () => {
    const { rows, gaps: all } = ask(fakeWindows(ANSWERS));
    const gaps = all.filter(({ what }) => what.startsWith('extended'));
    const found = rows.flatMap((row) =>
      'extendedStatistics' in row ? [row.extendedStatistics] : [],
    );
    assert.deepEqual(found, [
      {
        data: {
          ...{ bytesSent: 1n, dataSegmentsOut: 2n, bytesReceived: 3n, dataSegmentsIn: 4n },
          ...{ segmentsOut: 5n, segmentsIn: 6n, softErrors: 99 },
          ...{ bytesAcked: 7n, bytesAckedToPeer: 8n },
        },
        path: {
          ...{ fastRetransmits: 100, timeouts: 101, subsequentTimeouts: 102 },
          ...{ segmentsRetransmitted: 105, bytesRetransmitted: 106, duplicateAcksIn: 107 },
          ...{ sacksReceived: 108, congestionSignals: 110, rttMs: 127, rttVarianceMs: 128 },
          ...{ maxRttMs: 129, rtoMs: 133, mss: 136 },
        },
      },
    ]);
    const what = 'extended statistics of connections';
    assert.deepEqual(gaps, [{ what, code: 'ERROR_ACCESS_DENIED', count: 1 }]);
  });

  test('are asked for by the connection, once where Windows has no such function', () => {
    const asked: [string, number[]][] = [];
    const { 'GetExtendedTcpTable IPv6 OWNER_MODULE': ipv6, ...ipv4 } = ANSWERS;
    const watched = (answers: WindowsAnswers): WindowsPort => {
      const port = fakeWindows(answers);
      return {
        ask(question) {
          if (question.kind === 'fixed') {
            const [row] = question.arguments;
            assert.ok(row instanceof Uint8Array);
            asked.push([question.name, [row.length, row[0] ?? 0]]);
          }
          return port.ask(question);
        },
      };
    };
    ask(watched(ipv4));
    // MIB_TCPROW, whose state, 5, is ESTABLISHED.
    assert.deepEqual(asked[0], [v4(`data collected ${LOOPBACK}`), [20, 5]]);
    asked.length = 0;
    ask(watched({ 'GetExtendedTcpTable IPv6 OWNER_MODULE': ipv6 ?? 0 }));
    // MIB_TCP6ROW, whose state, 8, is CLOSE_WAIT.
    assert.deepEqual(asked, [[v6(`data collected ${LOCAL}`), [52, 8]]]);
    asked.length = 0;
    ask(watched(ANSWERS), false);
    assert.deepEqual(asked, []);
  });
});
