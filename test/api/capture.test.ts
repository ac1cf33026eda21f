import assert from 'node:assert/strict';
import {
  existsSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { capture } from '../../src/api/capture.js';
import { sockets, socketsSync } from '../../src/api/sockets.js';
import { openRecording } from '../../src/os/record.js';
import { unavailable } from '../support/probe.js';
import { HOLDER, makeTree, NO_TCP6, TCP } from '../support/proc-tree.js';
import { run } from '../support/process.js';

/** A copied /proc, and an empty folder. */
function places(): { procRoot: string; folder: string; file: string } {
  const procRoot = makeTree({ 'net/tcp': TCP, 'net/tcp6': NO_TCP6, ...HOLDER });
  const folder = makeTree({});
  return { procRoot, folder, file: join(folder, 'capture') };
}

describe('capture', () => {
  test('tells what it holds, and a replay says what the original says', async () => {
    const { procRoot, folder, file } = places();
    const captured = await capture(file, { procRoot });
    assert.deepEqual(captured.file, file);
    assert.deepEqual(captured.tables, { tcp: ['proc'] });
    assert.ok(captured.gaps.some(({ what, code }) => what === 'udp' && code === 'ENOENT'));
    assert.deepEqual(readdirSync(folder), ['capture']);
    for (const query of [{}, { owners: true }, { protocols: ['tcp'], states: [] }] as const) {
      const replayed = await sockets({ replay: file, source: 'proc', ...query });
      assert.deepEqual(replayed, await sockets({ procRoot, ...query }));
    }
  });

  test('is for the eyes of its owner, in place of what was there', async () => {
    const { procRoot, folder, file } = places();
    writeFileSync(file, 'old', { mode: 0o644 });
    await capture(file, { procRoot });
    if (process.platform !== 'win32') assert.equal(statSync(file).mode & 0o777, 0o600);
    assert.match(readFileSync(file, 'utf8'), /^\{"format":"sockeye-capture","version":1,/);
    assert.deepEqual(readdirSync(folder), ['capture']);
  });

  test('without owners has no command line', async () => {
    const { procRoot, file } = places();
    await capture(file, { procRoot, owners: false });
    assert.doesNotMatch(readFileSync(file, 'utf8'), /server/);
    const { rows, gaps } = await sockets({ replay: file, protocols: ['tcp'], owners: true });
    assert.equal(rows[0]?.owner?.kind, 'hidden');
    assert.deepEqual(gaps, [{ what: 'owners', code: 'NOT_CAPTURED', count: 1 }]);
  });

  test('that fails leaves what was there, and nothing else', async () => {
    const { folder, file } = places();
    writeFileSync(file, 'old');
    const empty = makeTree({});
    await assert.rejects(capture(file, { procRoot: empty }), { code: 'ENOENT' });
    await assert.rejects(capture(file, { procRoot: join(empty, 'nowhere') }), { code: 'ENOENT' });
    assert.equal(readFileSync(file, 'utf8'), 'old');
    assert.deepEqual(readdirSync(folder), ['capture']);
  });

  test('takes the place of nothing but a file', async () => {
    const { procRoot, folder } = places();
    const link = join(folder, 'link');
    symlinkSync('target', link);
    for (const file of [folder, link, '/dev/null']) {
      if (!existsSync('/dev/null')) continue;
      await assert.rejects(capture(file, { procRoot }), {
        name: 'NetstatError',
        code: 'NOT_A_FILE',
      });
    }
    const nowhere = join(folder, 'a/b');
    await assert.rejects(capture(nowhere, { procRoot }), {
      name: 'SystemCallError',
      message: `open ${nowhere}: ENOENT`,
    });
    assert.deepEqual(readdirSync(folder), ['link']);
  });

  test('says so when the disk is full', async (t) => {
    if (process.platform === 'win32') return unavailable(t, 'no ulimit');
    const { procRoot, folder, file } = places();
    const module = fileURLToPath(new URL('../../src/api/capture.js', import.meta.url));
    const script = `
      import { capture } from ${JSON.stringify(module)};
      const [file, procRoot] = process.argv.slice(1);
      await capture(file, { procRoot }).catch((error) => console.log(String(error)));`;
    const node = [process.execPath, '--input-type=module', '-e', script, file, procRoot];
    const { stdout, stderr } = await run('sh', ['-c', 'ulimit -f 0; exec "$0" "$@"', ...node]);
    const said = `SystemCallError: write ${file}: EFBIG\n`;
    assert.equal(stdout.toString(), said, stderr.toString());
    assert.deepEqual(readdirSync(folder), []);
  });

  test('is refused where its file or its options make no sense', async () => {
    const { folder } = places();
    for (const [place, options] of [
      [undefined, {}],
      [7, {}],
      ['', {}],
      ['a\0b', {}],
      [new URL('https://example.org/'), {}],
      [join(folder, 'a'), null],
      [join(folder, 'a'), { owners: 'no' }],
    ] as const) {
      const made = capture(place as string, options as object);
      await assert.rejects(made, { name: 'NetstatError', code: 'INVALID_QUERY' });
    }
    assert.deepEqual(readdirSync(folder), []);
  });

  test('is refused where no system is known how to record', () => {
    assert.throws(() => openRecording('x', {}, 'darwin'), { code: 'UNSUPPORTED' });
  });
});

describe('replay', () => {
  test('by path, by URL and from memory', async () => {
    const { procRoot, folder, file } = places();
    const captured = await capture(pathToFileURL(file), { procRoot: pathToFileURL(procRoot) });
    assert.equal(captured.file, file);
    const bytes = readFileSync(file);
    const expected = socketsSync({ replay: file });
    assert.ok(expected.rows.length > 0);
    for (const replay of [pathToFileURL(file), bytes, new Uint8Array(bytes)]) {
      assert.deepEqual(socketsSync({ replay }), expected);
      assert.deepEqual(await sockets({ replay }), expected);
    }
    const tree = { source: 'proc', procRoot: pathToFileURL(procRoot) } as const;
    assert.deepEqual(socketsSync(tree).rows, expected.rows);
    assert.deepEqual(readdirSync(folder), ['capture']);
  });

  test('of what is no capture is an error of ours', async () => {
    const { folder, file } = places();
    writeFileSync(file, 'no capture\n');
    await assert.rejects(sockets({ replay: file }), {
      name: 'NetstatError',
      code: 'NOT_A_CAPTURE',
    });
    assert.throws(() => socketsSync({ replay: file }), { code: 'NOT_A_CAPTURE' });
    await assert.rejects(sockets({ replay: join(folder, 'nowhere') }), {
      name: 'SystemCallError',
      code: 'ENOENT',
    });
    await assert.rejects(sockets({ replay: folder }), { name: 'SystemCallError', code: 'EISDIR' });
  });
});
