import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Family } from '../../../src/model/address.js';
import { NetstatError } from '../../../src/model/errors.js';
import type { InetSocket } from '../../../src/model/inet.js';
import type { Batches, Gap } from '../../../src/model/table.js';
import { bothFamilies } from '../../../src/os/linux/both-families.js';
import { inParts } from '../../../src/os/parts.js';

function rowOf(family: Family, localPort: number): InetSocket {
  const localAddress = family === 'IPv4' ? '127.0.0.1' : '::1';
  return { family, localAddress, localPort, state: 'ESTABLISHED', cookie: BigInt(localPort) };
}

const four = (port: number) => rowOf('IPv4', port);
const six = (port: number) => rowOf('IPv6', port);

function* batchesOf(batches: InetSocket[][], error?: Error): Generator<InetSocket[], Gap[]> {
  yield* batches;
  if (error !== undefined) throw error;
  return [];
}

const partOf = (family: Family, rows: InetSocket[]) => ({
  what: `tcp ${family}`,
  family,
  batches: () => batchesOf([rows]),
});

const alone4 = partOf('IPv4', [four(41)]);
const alone6 = partOf('IPv6', [six(61)]);

const apart = () => inParts('netlink', [alone4, alone6]);

function portsOf(batches: Batches<InetSocket>): number[] {
  return [...batches].flatMap((rows) => rows.map(({ localPort }) => localPort));
}

describe('both families asked for at once', () => {
  test('come one after the other', () => {
    const joint = () => batchesOf([[six(1), four(2)], [], [four(3)], [six(4)]]);
    assert.deepEqual(portsOf(bothFamilies('netlink', joint(), [alone4, alone6])), [2, 3, 1, 4]);
    assert.deepEqual(portsOf(bothFamilies('netlink', joint(), [alone6, alone4])), [1, 4, 2, 3]);
  });

  test('are asked for one by one where the kernel does not know how', () => {
    const refused = batchesOf([], new NetstatError('EOPNOTSUPP', 'no'));
    assert.deepEqual(portsOf(bothFamilies('netlink', refused, [alone4, alone6], apart)), [41, 61]);
  });

  test('the second by itself, where it is too much to keep', () => {
    const many = Array.from({ length: 6000 }, (_, index) => six(index + 100));
    const joint = batchesOf([many, [four(2)], many, many]);
    assert.deepEqual(portsOf(bothFamilies('netlink', joint, [alone4, alone6])), [2, 61]);
  });

  test('an error after the first rows is no reason to begin again', () => {
    const broken = batchesOf([[four(2)]], new NetstatError('ENOBUFS', 'no'));
    assert.throws(() => portsOf(bothFamilies('netlink', broken, [alone4, alone6], apart)), {
      code: 'ENOBUFS',
    });
  });
});
