import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { statisticsSync } from '../../src/api/statistics.js';
import { counterMeaning } from '../../src/model/meanings/counter-meaning.js';
import { type Counter, counterName } from '../../src/model/statistics.js';
import { fixtureTree } from '../support/fixtures.js';
import { unavailable } from '../support/probe.js';

function unexplained(counters: readonly Counter[]): string[] {
  return counters.filter((counter) => counterMeaning(counter) === undefined).map(counterName);
}

const { rows } = statisticsSync({ procRoot: fixtureTree('linux-6.18') });

describe('the meaning of a counter', () => {
  test('is known of every one that Linux 6.18 has', () => {
    assert.deepEqual(unexplained(rows), []);
  });

  test('is known of every one that this kernel has', (t) => {
    if (process.platform !== 'linux') return unavailable(t, 'only Linux tells its counters so');
    assert.deepEqual(unexplained(statisticsSync().rows), []);
  });

  test('is a line, without a full stop', () => {
    for (const counter of rows) {
      const { meaning = '', rising } = counterMeaning(counter) ?? {};
      for (const text of [meaning, ...(rising === undefined ? [] : [rising])]) {
        assert.match(text, /^[\x20-\x7e]{10,100}[^ .]$/, counterName(counter));
      }
    }
  });

  test('what it tells an operator', () => {
    assert.match(
      counterMeaning({ group: 'TcpExt', name: 'ListenOverflows' })?.rising ?? '',
      /backlog/,
    );
    assert.equal('rising' in (counterMeaning({ group: 'Udp', name: 'InDatagrams' }) ?? {}), false);
  });

  test('whether it counts at all', () => {
    const kinds = (group: string, ...names: string[]) =>
      names.map((name) => counterMeaning({ group, name })?.kind);
    assert.deepEqual(kinds('Tcp', 'MaxConn', 'CurrEstab', 'InSegs'), ['setting', 'gauge', 'count']);
    assert.deepEqual(kinds('Sctp', 'CurrEstab'), ['gauge']);
    assert.deepEqual(kinds('MPTcpExt', 'MPCurrEstab'), ['gauge']);
  });

  test('of ICMP messages, by number and by name', () => {
    const icmp = (name: string, family: 'IPv4' | 'IPv6') =>
      counterMeaning({ group: family === 'IPv4' ? 'IcmpMsg' : 'Icmp', name, family })?.meaning;
    assert.equal(icmp('OutType8', 'IPv4'), "ICMP messages 'echo request' sent");
    assert.equal(icmp('InType128', 'IPv6'), "ICMP messages 'echo request' that arrived");
    assert.equal(icmp('InEchos', 'IPv6'), "ICMP messages 'echo request' that arrived");
    assert.equal(icmp('InType77', 'IPv4'), 'ICMP messages of type 77 that arrived');
    assert.equal(icmp('InTypeX', 'IPv4'), undefined);
  });

  test('is not known of what no kernel has', () => {
    for (const [group, name] of [
      ['Tcp', 'New'],
      ['New', 'InSegs'],
      ['constructor', 'name'],
      ['Tcp', 'constructor'],
      ['Icmp', 'Inconstructor'],
      ['Icmp', 'toString'],
    ] as const) {
      assert.equal(counterMeaning({ group, name }), undefined);
    }
  });
});
