import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Owner } from '../../../src/model/owner.js';
import type { Socket } from '../../../src/model/tables.js';
import type { HeldSocket, OwnerIndex } from '../../../src/os/backend.js';
import { indexOwners } from '../../../src/os/linux/owners.js';
import type { LinuxPort } from '../../../src/os/linux/port.js';
import { type Answers, fakePort } from '../../support/fake-port.js';

const { EPERM, ENOENT, ESRCH, EACCES, EINVAL } = {
  EPERM: 1,
  ENOENT: 2,
  ESRCH: 3,
  EACCES: 13,
  EINVAL: 22,
};
const FIRST = { 'self/ns/pid': 'pid:[4026531836]' };

/** A system in which every process can be seen: init, kthreadd, and those given. */
function whole({ processes = {}, links = {}, ...rest }: Answers): LinuxPort {
  return fakePort({
    ...rest,
    links: { ...FIRST, ...links },
    processes: { 1: [], 2: [], ...processes },
  });
}

function index(port: LinuxPort): OwnerIndex {
  return finished(indexOwners(port));
}

function finished(work: Generator<void, OwnerIndex>): OwnerIndex {
  while (true) {
    const next = work.next();
    if (next.done === true) return next.value;
  }
}

function ownerOf(port: LinuxPort, inode?: number): Owner | undefined {
  return given(index(port), [inode])[0];
}

function given(owners: OwnerIndex, inodes: readonly (number | undefined)[]): (Owner | undefined)[] {
  const sockets = inodes.map((inode): HeldSocket => (inode === undefined ? {} : { inode }));
  for (const _ of owners.give(sockets));
  return sockets.map(({ owner }) => owner);
}

describe('a socket that is held', () => {
  const about = {
    files: {
      '10/comm': 'a ) (\n\n',
      '10/cmdline': '/bin/a\0-x\0\0last',
      '10/status': 'Name:\ta ) (\\n\nUid:\t1000\t0\t0\t0\n',
      '10/attr/current': 'system_u:system_r:a_t:s0\0',
    },
    links: { '10/exe': '/bin/\xff (deleted)' },
  };

  test('is told with all that its process says', () => {
    const port = whole({ ...about, processes: { 10: [{ fd: 4, inode: 77 }] } });
    assert.deepEqual(ownerOf(port, 77), {
      kind: 'known',
      processes: [
        {
          pid: 10,
          fds: [4],
          comm: 'a ) (\n',
          program: '/bin/a',
          argv: ['/bin/a', '-x', '', 'last'],
          exe: '/bin/\udcff (deleted)',
          uid: 1000,
          securityContext: 'system_u:system_r:a_t:s0',
        },
      ],
    });
  });

  test('has each of its processes once, with all descriptors, in order', () => {
    const port = whole({
      processes: {
        30: [{ fd: 9, inode: 77 }],
        10: [
          { fd: 4, inode: 77 },
          { fd: 5, inode: 78 },
          { fd: 3, inode: 77 },
        ],
        20: [{ fd: 1, inode: 78 }],
      },
    });
    assert.deepEqual(ownerOf(port, 77), {
      kind: 'known',
      processes: [
        { pid: 10, fds: [3, 4] },
        { pid: 30, fds: [9] },
      ],
    });
  });

  test('by a kernel thread, which has no arguments', () => {
    const files = { '10/comm': 'nfsd\n', '10/cmdline': '' };
    const port = whole({ files, processes: { 10: [{ fd: 0, inode: 77 }] } });
    const processes = [{ pid: 10, fds: [0], comm: 'nfsd', argv: [] }];
    assert.deepEqual(ownerOf(port, 77), { kind: 'known', processes });
  });

  test('by a process that wrote over its arguments', () => {
    const files = { '10/cmdline': 'worker: idle' };
    const port = whole({ files, processes: { 10: [{ fd: 0, inode: 77 }] } });
    const processes = [{ pid: 10, fds: [0], program: 'worker: idle', argv: ['worker: idle'] }];
    assert.deepEqual(ownerOf(port, 77), { kind: 'known', processes });
  });
});

test('what a process is called is read once, and only when a socket of it is shown', () => {
  const read: string[] = [];
  const system = whole({
    files: {
      '10/status': 'Name:\tten\n',
      '10/attr/current': EINVAL,
      '20/status': 'Name:\ttwenty\n',
    },
    processes: {
      10: [
        { fd: 1, inode: 70 },
        { fd: 2, inode: 71 },
      ],
      20: [{ fd: 1, inode: 72 }],
    },
  });
  const port: LinuxPort = {
    ...system,
    readAtOnce(path) {
      read.push(path);
      return system.readAtOnce(path);
    },
  };
  const owners = index(port);
  assert.deepEqual(read, []);
  given(owners, [70, 71, 70]);
  const ten = ['10/status', '10/cmdline', '10/attr/current'];
  assert.deepEqual(read, ten);
  given(owners, [71]);
  assert.deepEqual(read, ten);
  given(owners, [72]);
  // No security module has a label for one: none is asked for again.
  assert.deepEqual(read, [...ten, '20/status', '20/cmdline']);
});

describe('a socket that no process seems to hold', () => {
  const hidden = (port: LinuxPort, reason: string) =>
    assert.deepEqual(ownerOf(port, 77), { kind: 'hidden', reason });

  test('has no owner where every process could be looked into', () => {
    assert.deepEqual(ownerOf(whole({}), 77), { kind: 'none' });
  });

  test('nor where one vanished meanwhile', () => {
    const owners = index(whole({ processes: { 10: ENOENT, 11: ESRCH } }));
    assert.deepEqual(given(owners, [77]), [{ kind: 'none' }]);
    assert.deepEqual(owners.gaps, []);
    assert.equal(owners.found, false);
    assert.equal(owners.refused, false);
  });

  test('nor where it is no file at all, whatever is out of sight', () => {
    assert.deepEqual(ownerOf(fakePort({ processes: { 10: EACCES } })), { kind: 'none' });
  });

  test('may have one among processes that keep their files to themselves', () => {
    const port = whole({ processes: { 10: EACCES, 11: EACCES, 12: EPERM } });
    hidden(port, 'not every process may be looked into (EACCES)');
    assert.equal(index(port).refused, true);
    const what = 'open files of processes';
    assert.deepEqual(index(port).gaps, [
      { what, code: 'EACCES', count: 2 },
      { what, code: 'EPERM', count: 1 },
    ]);
  });

  test('may have one outside this pid namespace', () => {
    const port = whole({ links: { 'self/ns/pid': 'pid:[4026532000]' } });
    hidden(port, 'processes outside this pid namespace are not listed');
    assert.deepEqual(index(port).gaps, []);
  });

  test('may have one where it cannot be told who is listed', () => {
    const reason = 'it cannot be told whether every process is listed';
    hidden(whole({ links: { 'self/ns/pid': ENOENT } }), reason);
  });

  test('may have one where no process is listed, as in a copy of /proc/net alone', () => {
    const port = fakePort({ processes: {} });
    hidden(port, 'no process is listed');
    assert.deepEqual(index(port).gaps, [{ what: 'processes', code: 'ENOENT', count: 1 }]);
  });

  test('may have one that /proc leaves out', () => {
    const port = fakePort({ links: FIRST, processes: { 1: [], 10: [] } });
    const what = "other users' processes are not listed (hidepid)";
    hidden(port, what);
    assert.deepEqual(index(port).gaps, [{ what, code: 'HIDEPID', count: 1 }]);
  });
});

describe('where one holder of each is enough', () => {
  const socket = (inode?: number) => ({ protocol: 'tcp', ...(inode && { inode }) }) as Socket;
  const held = { 10: [{ fd: 3, inode: 7 }], 11: [{ fd: 4, inode: 8 }], 12: [{ fd: 5, inode: 7 }] };

  /** Which processes are looked into, and who has the sockets. */
  function pass(wanted: readonly Socket[], processes: Answers['processes'] = held) {
    const port = whole({ processes });
    const looked: number[] = [];
    const work = indexOwners(
      {
        ...port,
        socketFds(pid) {
          looked.push(pid);
          return port.socketFds(pid);
        },
      },
      undefined,
      wanted,
    );
    const found = finished(work);
    for (const _ of found.give(wanted));
    const owners = wanted.map(({ owner }) =>
      owner?.kind === 'known' ? owner.processes.map(({ pid }) => pid) : owner?.kind,
    );
    return { looked, owners, gaps: found.gaps };
  }

  test('the pass ends with the last that is wanted', () => {
    assert.deepEqual(pass([socket(7)]), { looked: [1, 2, 10], owners: [[10]], gaps: [] });
    const both = pass([socket(8), socket(7)]);
    assert.deepEqual(both, { looked: [1, 2, 10, 11], owners: [[11], [10]], gaps: [] });
  });

  test('what nobody can have is not waited for', () => {
    assert.deepEqual(pass([socket()]), { looked: [], owners: ['none'], gaps: [] });
  });

  test('the pass goes on for what is not found', () => {
    const { looked, owners } = pass([socket(7), socket(9)]);
    assert.deepEqual(
      [looked, owners],
      [
        [1, 2, 10, 11, 12],
        [[10, 12], 'none'],
      ],
    );
  });

  test('a process that was not looked into is no gap where all are found', () => {
    const closed = { ...held, 12: EACCES };
    assert.deepEqual(pass([socket(8)], closed).gaps, []);
    assert.equal(pass([socket(9)], closed).gaps.length, 1);
    const { owners, gaps } = pass([socket(7)], { ...held, 10: EACCES });
    assert.deepEqual([owners, gaps], [[[12]], []]);
  });
});
