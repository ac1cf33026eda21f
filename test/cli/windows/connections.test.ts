import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { showConnectionsOf } from '../../../src/cli/windows/connections.js';
import { wordsOfWindows } from '../../../src/cli/windows/elevation.js';
import { ForeignNames } from '../../../src/cli/windows/foreign-names.js';
import { parseOptions } from '../../../src/cli/windows/parse-options.js';
import { Writer } from '../../../src/cli/writer.js';
import type { Gap } from '../../../src/model/table.js';
import type { TcpSocket } from '../../../src/model/tcp.js';
import type { Backend, OwnerIndex } from '../../../src/os/backend.js';
import { windows } from '../../../src/os/windows/backend.js';
import { fakeWindows } from '../../support/fake-windows.js';

const listener: TcpSocket = {
  protocol: 'tcp',
  family: 'IPv4',
  localAddress: '0.0.0.0',
  localPort: 135,
  state: 'LISTEN',
  owningPid: 924,
};

interface Fake {
  readonly rows?: readonly TcpSocket[];
  readonly tableGaps?: readonly Gap[];
  readonly ownerGaps?: readonly Gap[];
}

/** A Windows with these sockets; `asked` counts how often it was asked who has them. */
function fake({ rows = [listener], tableGaps = [], ownerGaps = [] }: Fake) {
  const asked = { owners: 0 };
  const bare = windows(fakeWindows({}), 'auto');
  const index: OwnerIndex = {
    found: true,
    refused: false,
    gaps: [...ownerGaps],
    give(sockets) {
      const processes = [{ pid: 924, exe: 'C:\\x\\svchost.exe' }];
      for (const socket of sockets) socket.owner = { kind: 'known', processes };
      return [];
    },
  };
  const backend: Backend = {
    ...bare,
    tables: {
      ...bare.tables,
      *tcp() {
        yield rows.map((row) => ({ ...row }));
        return { sources: ['iphlpapi'], gaps: [...tableGaps] };
      },
    },
    // biome-ignore lint/correctness/useYield: what was asked is known at once.
    *owners() {
      asked.owners++;
      return index;
    },
  };
  return { backend, asked };
}

async function show(backend: Backend, ...argv: string[]) {
  const parsed = parseOptions([...argv, '-p', 'tcp']);
  if (parsed.kind === 'exit') throw new Error(`netstat ${argv.join(' ')} is not understood`);
  const texts = ['', '', ''];
  const writer = new Writer((fd, bytes) => {
    texts[fd] += Buffer.from(bytes).toString('latin1');
  });
  const exitCode = await showConnectionsOf(backend, parsed.options, writer, new ForeignNames());
  writer.flush();
  return { exitCode, stdout: texts[1] ?? '', stderr: texts[2] ?? '' };
}

const REFUSED: Gap = { what: 'paths of programs', code: 'ERROR_ACCESS_DENIED', count: 3 };

describe('connections of Windows', () => {
  test('have the process that Windows names, and nobody else is asked for it', async () => {
    const { backend, asked } = fake({});
    const { stdout, exitCode } = await show(backend, '-ano');
    assert.match(stdout, /LISTENING {7}924\n$/);
    assert.deepEqual([exitCode, asked.owners], [0, 0]);
  });

  test('have programs with -b, which needs elevation to see them all', async () => {
    const { stdout } = await show(fake({}).backend, '-abn');
    assert.match(stdout, / LISTENING\n \[svchost\.exe\]\n$/);
    await assert.rejects(show(fake({ ownerGaps: [REFUSED] }).backend, '-abn'), (error) => {
      assert.equal(wordsOfWindows(error), 'The requested operation requires elevation.\n');
      return true;
    });
    assert.equal((await show(fake({ ownerGaps: [REFUSED] }).backend, '-ano')).exitCode, 0);
  });

  test('are told in JSON without it, with what is missing', async () => {
    const { stdout } = await show(fake({ ownerGaps: [REFUSED] }).backend, '-abn', '--json');
    const { rows, gaps } = JSON.parse(stdout);
    assert.equal(rows.length, 1);
    assert.deepEqual(gaps, [REFUSED]);
  });

  test('say what of them is missing, but not what of owners is', async () => {
    const what = 'bound tcp ports IPv4';
    const tableGaps = [{ what, code: 'ERROR_PROC_NOT_FOUND', count: 1 }];
    const ownerGaps = [
      { what: 'command lines of processes', code: 'ERROR_NOT_SUPPORTED', count: 1 },
    ];
    const { stderr, exitCode } = await show(fake({ tableGaps, ownerGaps }).backend, '-qbn');
    assert.equal(stderr, `netstat: ${what}: ERROR_PROC_NOT_FOUND\n`);
    assert.equal(exitCode, 1);
  });

  test('say with -q that bound ports are not listed, whatever keeps them from it', async () => {
    const tableGaps = [{ what: 'bound tcp ports', code: 'UNSUPPORTED', count: 1 }];
    const { stderr, exitCode } = await show(fake({ tableGaps }).backend, '-qn');
    assert.equal(stderr, 'netstat: bound tcp ports: UNSUPPORTED\n');
    assert.equal(exitCode, 1);
  });

  test('are listed where their DSCP value, template or time in a state is asked for too', async () => {
    const { backend } = fake({});
    const asked = {
      '-d': ['DSCP', 'DSCP values'],
      '-y': ['Template', 'templates'],
      '-i': ['Time in State', 'times in states'],
    };
    for (const [option, [heading, what = '']] of Object.entries(asked)) {
      const { stdout, stderr, exitCode } = await show(backend, '-an', option);
      assert.match(stdout, new RegExp(` State {11}${heading}\n.* LISTENING {7}- *\n$`));
      assert.equal(stderr, `netstat: ${what} of connections: UNSUPPORTED\n`);
      assert.equal(exitCode, 0);
      const { rows, gaps } = JSON.parse((await show(backend, '-an', option, '--json')).stdout);
      assert.equal(rows.length, 1);
      assert.deepEqual(gaps, [{ what: `${what} of connections`, code: 'UNSUPPORTED', count: 1 }]);
    }
  });
});
