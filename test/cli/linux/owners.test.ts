import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readOwners } from '../../../src/cli/linux/owners.js';
import { SystemCallError } from '../../../src/model/errors.js';
import type { Backend, OwnerIndex } from '../../../src/os/backend.js';

const OWNERS: OwnerIndex = {
  give: () => [],
  found: true,
  refused: false,
  gaps: [],
};

function complaintAt(owners: Partial<OwnerIndex> | Error): string {
  const backend = {
    *owners() {
      yield;
      if (owners instanceof Error) throw owners;
      return { ...OWNERS, ...owners };
    },
  } as unknown as Backend;
  let said = '';
  const writer = { stderr: (text: string) => (said += text) } as never;
  readOwners(backend, writer);
  return said;
}

test('of processes that are closed to us netstat speaks as net-tools does', () => {
  assert.equal(complaintAt({}), '');
  const gaps = [{ what: 'open files of processes', code: 'EPERM', count: 3 }];
  assert.equal(complaintAt({ gaps }), '');
  assert.match(complaintAt({ refused: true }), /^\(Not all processes could be identified,/);
  assert.match(complaintAt({ refused: true, found: false }), /^\(No info could be read for/);
  const noProc = new SystemCallError('readdir /proc', 2, 'ENOENT');
  assert.match(complaintAt(noProc), /^\(No info could be read for "-p": geteuid\(\)=\d+ but you/);
});
