import assert from 'node:assert/strict';
import { test } from 'node:test';
import { NetstatError } from '../../../src/model/errors.js';
import { groups } from '../../../src/os/linux/groups.js';
import { type Answers, fakePort, readTable } from '../../support/fake-port.js';
import { PROC_NET_DEV_MCAST, PROC_NET_IGMP, PROC_NET_IGMP6 } from '../../vectors/groups.js';

const FILES = {
  'net/dev_mcast': PROC_NET_DEV_MCAST,
  'net/igmp': PROC_NET_IGMP,
  'net/igmp6': PROC_NET_IGMP6,
};
const fifteen = { interfaceIndex: 2, interfaceName: 'fifteen-letters' };
const lo = { interfaceIndex: 1, interfaceName: 'lo' };

const read = (files: Answers['files'] = FILES) =>
  readTable(groups(fakePort({ files }), undefined)({}));

test('groups of every layer', () => {
  const { rows, gaps, sources } = read();
  assert.deepEqual([gaps, sources], [[], ['proc']]);
  const igmp = { family: 'IPv4', lastReporter: false, references: 1 };
  assert.deepEqual(rows, [
    { family: 'link', ...fifteen, address: '33:33:00:00:00:01', references: 1, static: false },
    {
      family: 'link',
      interfaceIndex: 3,
      interfaceName: 'va',
      address: '33:33:00:00:12:34',
      references: 2,
      static: true,
    },
    { ...igmp, ...lo, address: '224.0.0.1', querier: 'V3' },
    {
      ...igmp,
      ...fifteen,
      address: '239.1.2.3',
      references: 2,
      reportsMs: 240,
      lastReporter: true,
      querier: 'V2',
    },
    { ...igmp, ...fifteen, address: '224.0.0.1', querier: 'V2' },
    {
      family: 'IPv6',
      ...lo,
      address: 'ff02::1',
      references: 1,
      flags: ['LOADED', 'NOREPORT'],
    },
    {
      family: 'IPv6',
      ...fifteen,
      address: 'ff02::1:ff64:352e',
      references: 1,
      reportsMs: 420,
      flags: ['TIMER_RUNNING', 'LOADED'],
    },
  ]);
});

test('without IPv6 the rest is there', () => {
  const { rows, gaps } = read({ ...FILES, 'net/igmp6': 2 });
  assert.equal(rows.length, 5);
  assert.deepEqual(gaps, [{ what: 'groups IPv6', code: 'ENOENT', count: 1 }]);
});

test('a membership of an interface that cannot be read is not given to another', () => {
  const text = PROC_NET_IGMP.replace('2\tfifteen', 'x\tfifteen');
  const { rows, gaps } = read({ ...FILES, 'net/igmp': text });
  assert.deepEqual(
    rows.filter(({ family }) => family === 'IPv4').map(({ interfaceName }) => interfaceName),
    ['lo'],
  );
  assert.deepEqual(gaps, [{ what: 'groups IPv4', code: 'DECODE', count: 3 }]);
});

test('netlink is no source of them', () => {
  const read = () => readTable(groups(fakePort({ files: FILES }), 'netlink')({}));
  assert.throws(read, (error) => error instanceof NetstatError && error.code === 'UNSUPPORTED');
});
