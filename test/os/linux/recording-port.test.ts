import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { NetstatError } from '../../../src/model/errors.js';
import type { HeldSocket } from '../../../src/os/backend.js';
import { linux } from '../../../src/os/linux/backend.js';
import { systemCallError } from '../../../src/os/linux/libc.js';
import { type LinuxPort, wholeOf } from '../../../src/os/linux/port.js';
import { recordingPort } from '../../../src/os/linux/recording-port.js';
import { replayingPort } from '../../../src/os/linux/replaying-port.js';
import { recordTape } from '../../../src/os/replay/recorder.js';
import { fakePort } from '../../support/fake-port.js';
import { fileOf, finished, MACHINE, tapeOf } from '../../support/tapes.js';

const ESRCH = 3;
const EACCES = 13;

/** Three processes: one that ends while it is looked at, one that may not be looked at. */
const system: LinuxPort = {
  ...fakePort({ files: { '7/comm': 'a b\n' } }),
  processIds: () => [5, 6, 7],
  *socketFds(pid) {
    if (pid === 5) throw systemCallError('getdents64', ESRCH);
    if (pid === 6) throw systemCallError('open', EACCES);
    yield [{ fd: 3, inode: 4711 }];
    yield [];
    yield [
      { fd: 4, inode: 4712 },
      { fd: 10, inode: 4711 },
    ];
  },
};

/** What the action answers on the system, and on a replay of it. */
function bothTimes<Result>(action: (port: LinuxPort) => Result): [Result, Result] {
  let file = '';
  const recorder = recordTape(MACHINE, new Date(0), (line) => {
    file += line;
  });
  const first = action(recordingPort(system, recorder));
  recorder.end();
  return [first, action(replayingPort(tapeOf(file)))];
}

function attempted<Result>(action: () => Result): Result | string {
  try {
    return action();
  } catch (error) {
    assert.ok(error instanceof NetstatError);
    return error.message;
  }
}

describe('a recorded system', () => {
  test('lists processes and their sockets', () => {
    const [first, again] = bothTimes((port) =>
      port.processIds().map((pid) => attempted(() => [...port.socketFds(pid)].flat())),
    );
    assert.deepEqual(first, again);
    assert.deepEqual(first, ['getdents64: ESRCH', 'open: EACCES', [...system.socketFds(7)].flat()]);
  });

  test('takes a process that ends for no error, and one that is closed for a gap', () => {
    const [first, again] = bothTimes((port) => {
      const owners = finished(linux(port, 'auto').owners());
      const socket: HeldSocket = { inode: 4711 };
      for (const _ of owners.give([socket]));
      return { owner: socket.owner, gaps: owners.gaps };
    });
    assert.deepEqual(first, again);
    assert.deepEqual(first.owner, {
      kind: 'known',
      processes: [{ pid: 7, fds: [3, 10], comm: 'a b' }],
    });
    assert.deepEqual(
      first.gaps.map(({ code, count }) => [code, count]),
      [['EACCES', 1]],
    );
  });

  test('reads links and files, and says again what it could not', () => {
    const [first, again] = bothTimes((port) => [
      attempted(() => `${Buffer.from(wholeOf(port.readChunks('7/comm')))}`),
      attempted(() => port.readLink('7/exe')),
      attempted(() => [...port.readChunks('net/tcp')]),
    ]);
    assert.deepEqual(first, again);
    assert.deepEqual(first, ['a b\n', '7/exe: ENOENT', 'net/tcp: ENOENT']);
  });
});

test('an answer without end is cut off, as an error', () => {
  let file = '';
  const recorder = recordTape(
    MACHINE,
    new Date(0),
    (line) => {
      file += line;
    },
    1000,
  );
  const endless: LinuxPort = {
    ...system,
    *readChunks() {
      while (true) yield Buffer.alloc(300, 'x');
    },
  };
  const read = (port: LinuxPort) => [...port.readChunks('net/tcp')];
  assert.throws(() => read(recordingPort(endless, recorder)), { code: 'EFBIG' });
  recorder.end();
  assert.throws(() => read(replayingPort(tapeOf(file))), { code: 'EFBIG' });
});

test('process lists that are none are said to be corrupt', () => {
  for (const text of ['x\n', '1\n\n2\n', '-1\n', '99999999999999999999\n']) {
    const port = replayingPort(
      tapeOf(
        fileOf([
          { question: 'processes', text },
          { question: 'sockets of 1', text },
        ]),
      ),
    );
    assert.throws(() => port.processIds(), { code: 'DECODE' }, text);
    assert.throws(() => [...port.socketFds(1)], { code: 'DECODE' }, text);
  }
});
