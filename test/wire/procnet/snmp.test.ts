import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { DecodeError } from '../../../src/model/errors.js';
import { parseSnmpGroup } from '../../../src/wire/procnet/snmp.js';
import { parseSnmp6Line } from '../../../src/wire/procnet/snmp6.js';

describe('two lines of /proc/net/snmp', () => {
  test('names and values', () => {
    assert.deepEqual(parseSnmpGroup('Udp: InDatagrams NoPorts', 'Udp: 18446744073709551615 0'), [
      { group: 'Udp', name: 'InDatagrams', value: 18446744073709551615n },
      { group: 'Udp', name: 'NoPorts', value: 0n },
    ]);
  });

  test('below zero', () => {
    assert.deepEqual(parseSnmpGroup('Tcp: MaxConn', 'Tcp: -1'), [
      { group: 'Tcp', name: 'MaxConn', value: -1n },
    ]);
  });

  test('a group without counters', () => {
    assert.deepEqual(parseSnmpGroup('IcmpMsg:', 'IcmpMsg:'), []);
  });

  for (const [why, names, values] of [
    ['a value is missing', 'Udp: A B', 'Udp: 1'],
    ['a name is missing', 'Udp: A', 'Udp: 1 2'],
    ['the values are of another group', 'Udp: A', 'Tcp: 1'],
    ['it has no group', 'A', '1'],
    ['it is empty', '', ''],
    ['a value is none', 'Udp: A', 'Udp: x'],
    ['a value is not whole', 'Udp: A', 'Udp: 1.5'],
    ['a value has more than 64 bits', 'Udp: A', 'Udp: 18446744073709551616'],
    ['a name drives a terminal', 'Udp: \x1b[2J', 'Udp: 1'],
    ['a group is none', '\x07: A', '\x07: 1'],
  ] as const) {
    test(`is a DecodeError where ${why}`, () => {
      assert.throws(() => parseSnmpGroup(names, values), DecodeError);
    });
  }
});

describe('a line of /proc/net/snmp6', () => {
  test('name and value', () => {
    assert.deepEqual(parseSnmp6Line('Ip6InReceives                   \t208'), {
      name: 'Ip6InReceives',
      value: 208n,
    });
  });

  test('is a DecodeError where it is not both, and no more', () => {
    for (const line of ['', 'Ip6InReceives', '1', 'a 1 2', 'a b', '\x9b 1']) {
      assert.throws(() => parseSnmp6Line(line), DecodeError, line);
    }
  });
});
