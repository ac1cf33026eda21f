import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Group } from '../../../src/model/groups.js';
import { groupView } from '../../../src/render/linux/groups.js';
import type { Names } from '../../../src/render/names.js';
import { Page } from '../../../src/render/page.js';
import { fc } from '../../support/fast-check.js';
import { harmIn, hostileText } from '../../support/hostile.js';

const GROUP: Group = {
  family: 'IPv4',
  interfaceIndex: 3,
  interfaceName: 'va',
  address: '239.1.2.3',
  references: 2,
};

function shown(group: Group, names: Names = {}): string {
  const page = new Page();
  groupView.row(group, { names }, page);
  return Buffer.from(page.written).toString('latin1');
}

test('groups below their heading', () => {
  const six: Group = {
    ...GROUP,
    family: 'IPv6',
    address: 'ff02::1',
    interfaceName: 'fifteen-letters',
  };
  assert.equal(
    groupView.heading({ names: {} }) +
      shown(GROUP) +
      shown({ ...six, references: 12_345_678 }) +
      shown(six, { host: () => 'ip6-allnodes' }),
    `IPv6/IPv4 Group Memberships
Interface       RefCnt Group
--------------- ------ ---------------------
va              2      239.1.2.3
fifteen-letters 12345678 ff02::1
fifteen-letters 2      ip6-allnodes
`,
  );
});

test('names from outside neither forge a group nor drive a terminal', () => {
  fc.assert(
    fc.property(hostileText, hostileText, (interfaceName, name) => {
      const text = shown({ ...GROUP, interfaceName }, { host: () => name });
      assert.equal(harmIn(text, 1), undefined, JSON.stringify(text));
    }),
  );
});
