import assert from 'node:assert/strict';
import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { sockets, socketsSync } from '../../../src/api/sockets.js';
import type { Table } from '../../../src/model/table.js';
import type { TcpSocket } from '../../../src/model/tcp.js';
import { decodeText } from '../../../src/model/text.js';
import { hasCommand, isRoot, unavailable } from '../../support/probe.js';
import { HOLDER, makeTree, NO_TCP6, TCP, type TreeContent } from '../../support/proc-tree.js';
import { run } from '../../support/process.js';

const NET = { 'net/tcp': TCP, 'net/tcp6': NO_TCP6 };
const holder = {
  pid: 42,
  comm: 'server',
  argv: ['/bin/server', decodeText(Buffer.from('-x\xff', 'latin1'))],
  program: '/bin/server',
  exe: '/bin/server',
  uid: 1000,
  fds: [7],
};

function read(procRoot: string): Table<TcpSocket> {
  return socketsSync({ procRoot, protocols: ['tcp'], owners: true });
}

/** The row for the one socket, without what has no say in it. */
function listener(table: Table<TcpSocket>) {
  const [{ localAddress, localPort, owner } = { owner: undefined }] = table.rows;
  return { localAddress, localPort, owner };
}

/** Why its owner is not known. */
function hiddenFor(table: Table<TcpSocket>): string {
  const owner = table.rows[0]?.owner;
  return owner?.kind === 'hidden' ? owner.reason : '';
}

const found = {
  localAddress: '127.0.0.1',
  localPort: 8080,
  owner: { kind: 'known', processes: [holder] },
};

describe('a /proc that lies elsewhere', () => {
  test('is read with its owners, and nothing of this machine is', async () => {
    const procRoot = makeTree({ ...NET, ...HOLDER });
    const table = read(procRoot);
    assert.deepEqual(listener(table), found);
    assert.deepEqual(table.sources, { tcp: ['proc'], owners: ['proc'] });
    assert.deepEqual(table.gaps, []);
    const named = await sockets({ procRoot, protocols: ['tcp'], userNames: true });
    assert.equal(named.rows[0]?.uid, 1000);
    assert.equal(named.rows[0]?.user, undefined);
  });

  test('may have its links, as the kernel makes them', () => {
    const content = {
      net: '-> self/net',
      self: '-> 42',
      '42/net/tcp': TCP,
      '42/net/tcp6': NO_TCP6,
    };
    assert.deepEqual(listener(read(makeTree({ ...content, ...HOLDER }))), found);
  });

  test('in which we are not is read through its first process', () => {
    const content = {
      net: '-> self/net',
      '1/net/tcp': TCP,
      '1/net/tcp6': NO_TCP6,
      '1/fd/0': '-> x',
    };
    assert.deepEqual(listener(read(makeTree({ ...content, ...HOLDER }))), found);
  });

  test('says what it lacks', () => {
    const { rows, gaps } = read(makeTree({ 'net/tcp': TCP, ...HOLDER }));
    assert.equal(rows.length, 1);
    assert.deepEqual(gaps, [{ what: 'tcp IPv6', code: 'ENOENT', count: 1 }]);
    const table = socketsSync({ procRoot: makeTree(NET), protocols: ['tcp', 'udp'] });
    assert.deepEqual(Object.keys(table.sources), ['tcp']);
    assert.deepEqual(table.gaps, [{ what: 'udp', code: 'ENOENT', count: 1 }]);
  });

  test('without the open files of a process does not know who holds what', () => {
    const { '42/fd/0': _, '42/fd/7': __, ...rest } = HOLDER;
    const table = read(makeTree({ ...NET, ...rest }));
    assert.match(hiddenFor(table), /NOT_CAPTURED/);
    assert.deepEqual(table.gaps, [
      { what: 'open files of processes', code: 'NOT_CAPTURED', count: 1 },
    ]);
  });

  test('with files that may not be read has gaps', () => {
    const root = makeTree({ ...NET, ...HOLDER });
    chmodSync(root, 0o755);
    chmodSync(join(root, 'net/tcp6'), 0o000);
    chmodSync(join(root, '42/fd'), 0o000);
    const table = asOrdinaryUser(() => read(root));
    // So that it can be removed again.
    chmodSync(join(root, '42/fd'), 0o700);
    assert.match(hiddenFor(table), /EACCES/);
    assert.deepEqual(table.gaps, [
      { what: 'open files of processes', code: 'EACCES', count: 1 },
      { what: 'tcp IPv6', code: 'EACCES', count: 1 },
    ]);
  });

  test('that is not there is an error', () => {
    const procRoot = makeTree({ file: '' });
    const refused = (path: string, code: string) =>
      assert.throws(() => read(join(procRoot, path)), { name: 'SystemCallError', code });
    refused('nowhere', 'ENOENT');
    refused('file', 'ENOTDIR');
    refused('', 'ENOENT');
  });

  test('has no netlink', () => {
    const procRoot = makeTree(NET);
    assert.throws(() => socketsSync({ procRoot, source: 'netlink' }), { code: 'CONFLICT' });
    assert.throws(() => socketsSync({ procRoot, replay: 'x' }), { code: 'CONFLICT' });
    assert.throws(() => socketsSync({ procRoot, protocols: ['mptcp'] }), { code: 'UNSUPPORTED' });
  });
});

describe('a /proc elsewhere that was made to trap', () => {
  const refused: [string, TreeContent, string][] = [
    ['leads to an absolute path', { 'net/tcp': '-> /proc/net/tcp' }, 'EXDEV'],
    ['leads above its root', { 'net/tcp': '-> ../../../../../../proc/net/tcp' }, 'EXDEV'],
    ['leads in a circle', { 'net/tcp': '-> tcp' }, 'ELOOP'],
    ['has a folder in place of a file', { 'net/tcp/x': '' }, 'EISDIR'],
    ['has a file in place of a folder', { net: TCP }, 'ENOTDIR'],
  ];
  for (const [what, content, code] of refused) {
    test(`and ${what} is not followed`, () => {
      assert.throws(() => read(makeTree({ ...content, ...HOLDER })), { code });
    });
  }

  test('and has a FIFO does not hold us up', async (t) => {
    if (!hasCommand('mkfifo')) return unavailable(t, 'mkfifo is not installed');
    const root = makeTree({ ...HOLDER, 'net/tcp6': NO_TCP6 });
    await run('mkfifo', [join(root, 'net/tcp')]);
    assert.deepEqual(read(root).gaps, [{ what: 'tcp IPv4', code: 'EINVAL', count: 1 }]);
  });

  test('and has rubbish for a table says so', () => {
    const root = makeTree({ ...NET, ...HOLDER });
    writeFileSync(join(root, 'net/tcp6'), '\0\xff rubbish\n'.repeat(3));
    assert.deepEqual(
      read(root).gaps.map(({ code }) => code),
      ['DECODE'],
    );
  });
});

/** Root may read everything: for this, it steps back. */
function asOrdinaryUser<Result>(action: () => Result): Result {
  if (!isRoot()) return action();
  process.seteuid?.(65_534);
  try {
    return action();
  } finally {
    process.seteuid?.(0);
  }
}
