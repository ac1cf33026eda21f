import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { DecodeError } from '../../../src/model/errors.js';
import { parseUnixLine, type UnixLine } from '../../../src/wire/procnet/unix-line.js';
import { UnixLines, UnixNames } from '../../../src/wire/procnet/unix-lines.js';
import { HEADING, PROC_NET_UNIX } from '../../vectors/unix.js';

const row = (inode: number, name?: string) =>
  `00000000b84dcb68: 00000002 00000000 00000000 0001 01 ${String(inode).padStart(5)}${name === undefined ? '' : ` ${name}`}`;

function read(text: string, names = new UnixNames()): { rows: UnixLine[]; strays: number } {
  const lines = new UnixLines(names);
  const complete = text.split('\n').map((line) => lines.push(line));
  return {
    rows: [...complete, lines.finish()].filter((line) => line !== undefined),
    strays: lines.strays,
  };
}

const bytes = (name: string) => Uint8Array.from(Buffer.from(name, 'latin1'));
const shown = ({ inode, shownName }: UnixLine) => [inode, shownName];

describe('a row of /proc/net/unix', () => {
  test('with its name', () => {
    assert.deepEqual(
      parseUnixLine('00000000bb8df827: 00000002 00000000 00010000 0001 01 2151584 /tmp/a b'),
      { refCount: 2, flags: 0x10000, type: 1, state: 1, inode: 2151584, shownName: '/tmp/a b' },
    );
  });

  test('without a name, and one whose name is empty at the newline', () => {
    assert.equal(parseUnixLine(row(7)).shownName, undefined);
    assert.equal(parseUnixLine(row(7, '')).shownName, '');
  });

  test('any other line', () => {
    for (const line of ['', HEADING, '/tmp/x', row(7).slice(1, 50), `${row(7)}x`]) {
      assert.throws(() => parseUnixLine(line), DecodeError);
    }
  });
});

describe('rows out of the lines of /proc/net/unix', () => {
  test('names unknown: what does not look like a row is the rest of a name', () => {
    const { rows, strays } = read(PROC_NET_UNIX.trimEnd());
    assert.equal(strays, 0);
    assert.deepEqual(rows.map(shown), [
      [2151584, '/tmp/a b'],
      [2151585, undefined],
      [2151587, undefined],
      [2151588, undefined],
      [0, '/tmp/a b'],
      [2151586, '@a\n\xff@'],
    ]);
  });

  test('a known name takes exactly its lines, whatever they look like', () => {
    const names = new UnixNames();
    const forging = `/x\n${row(1, '/etc/shadow')}\n`;
    names.add(7, bytes(`${forging}\0`));
    names.add(8);
    const { rows, strays } = read([row(7, forging), row(8)].join('\n'), names);
    assert.deepEqual(rows.map(shown), [
      [7, forging],
      [8, undefined],
    ]);
    assert.equal(strays, 0);
  });

  test('a connection that is not accepted has the name of its listener', () => {
    const names = new UnixNames();
    const name = `\0x\n${row(1)}`;
    names.add(7, bytes(name));
    const atSign = name.replace('\0', '@');
    const { rows } = read([row(0, atSign), row(7, atSign)].join('\n'), names);
    assert.deepEqual(rows.map(shown), [
      [0, atSign],
      [7, atSign],
    ]);
  });

  test('of two names that begin alike, the one that goes on so', () => {
    const names = new UnixNames();
    names.add(7, bytes('/x\na\0'));
    names.add(8, bytes('/x\nb\nc\0'));
    const { rows } = read([row(0, '/x\nb\nc'), row(0, '/x\na')].join('\n'), names);
    assert.deepEqual(rows.map(shown), [
      [0, '/x\nb\nc'],
      [0, '/x\na'],
    ]);
  });

  test('a line that belongs to nothing is counted', () => {
    const names = new UnixNames();
    names.add(7, bytes('/x\0'));
    const text = ['garbage', HEADING, row(6), 'garbage', row(7, '/x'), 'garbage', row(9, '/y')];
    const { rows, strays } = read([...text, 'z'.repeat(120)].join('\n'), names);
    assert.deepEqual(rows.map(shown), [
      [6, undefined],
      [7, '/x'],
      [9, '/y'],
    ]);
    assert.equal(strays, 4);
  });
});
