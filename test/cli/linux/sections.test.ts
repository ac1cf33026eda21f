import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import type { NetstatOptions } from '../../../src/cli/linux/options.js';
import { onLacking, type Section } from '../../../src/cli/linux/sections.js';
import { noNetTools, runPeer } from '../../support/peer.js';
import { hasCommand, unavailable } from '../../support/probe.js';
import { optionsOf } from './support.js';

test('what is named fails when the kernel lacks it, what is implied is passed over', () => {
  const lacking = (section: Section, ...argv: string[]) => {
    const { selection, verbose } = optionsOf(argv);
    return onLacking(section, selection, verbose);
  };
  assert.deepEqual(lacking('sctp', '-S'), { complain: true, fail: true });
  assert.deepEqual(lacking('sctp'), { complain: false, fail: false });
  assert.deepEqual(lacking('sctp', '-v'), { complain: true, fail: false });
  assert.deepEqual(lacking('sctp', '-v4'), { complain: false, fail: false });
  assert.deepEqual(lacking('unix', '-4x'), { complain: false, fail: false });
  assert.deepEqual(lacking('ipx', '-4', '--ipx'), { complain: true, fail: true });
});

/** How net-tools names a section that is lacking, and the files of its tables in /proc/net. */
const TABLES: Record<
  Exclude<Section, 'bluetooth' | 'ddp'>,
  { readonly title: string; readonly inet: readonly string[]; readonly inet6?: string }
> = {
  tcp: { title: 'AF INET (tcp)', inet: ['tcp'], inet6: 'tcp6' },
  sctp: { title: 'AF INET (sctp)', inet: ['sctp/assocs'], inet6: 'sctp6/assocs' },
  udp: { title: 'AF INET (udp)', inet: ['udp'], inet6: 'udp6' },
  udplite: { title: 'AF INET (udplite)', inet: ['udplite'], inet6: 'udplite6' },
  raw: { title: 'AF INET (raw)', inet: ['raw'], inet6: 'raw6' },
  groups: { title: 'AF INET (igmp)', inet: ['igmp'], inet6: 'igmp6' },
  unix: { title: 'AF UNIX', inet: ['unix'] },
  ipx: { title: 'AF IPX', inet: ['ipx/socket', 'ipx'] },
  ax25: { title: 'AF AX25', inet: ['ax25'] },
  x25: { title: 'AF X25', inet: ['x25'] },
  netrom: { title: 'AF NETROM', inet: ['nr'] },
  rose: { title: 'AF ROSE', inet: ['rose'] },
};

interface Course {
  readonly opened: string[];
  stderr: string;
  exitCode: number;
}

/** The files that a listing of `options` opens here, what it complains of and how it ends. */
function courseOf({ selection, verbose }: NetstatOptions): Course {
  const course: Course = { opened: [], stderr: '', exitCode: 0 };
  for (const section of selection.sections) {
    // Ours alone.
    if (section === 'ddp') continue;
    const { complain, fail } = onLacking(section, selection, verbose);
    if (section === 'bluetooth') {
      course.stderr +=
        "netstat: feature `AF BLUETOOTH' not supported.\n" +
        "Please recompile `net-tools' with newer kernel source or full configuration.\n";
      course.exitCode = 1;
      break;
    }
    const { title, inet, inet6 } = TABLES[section];
    let isLacking = false;
    if (inet6 === undefined || selection.internet.includes('inet')) {
      const found = inet.findIndex((file) => existsSync(`/proc/net/${file}`));
      course.opened.push(...inet.slice(0, found < 0 ? inet.length : found + 1));
      isLacking = found < 0;
    }
    if (inet6 !== undefined && selection.internet.includes('inet6')) course.opened.push(inet6);
    if (isLacking && complain)
      course.stderr += `netstat: no support for \`${title}' on this system.\n`;
    if (isLacking && fail) {
      course.exitCode = 1;
      break;
    }
  }
  return course;
}

const LINES = [
  ...[
    '',
    '-v',
    '-t',
    '-S',
    '-vS',
    '-u',
    '-U',
    '-w',
    '-wt',
    '-Uut',
    '-x',
    '-xt',
    '-g',
    '-gx',
    '-gt',
  ],
  ...['-4', '-6', '-46', '-t6', '-t4', '-S6', '-S4', '-vS6', '-v4', '-4g', '-6g', '-46g', '-6x'],
  ...['--inet -x -g', '--ipx', '--ax25', '--x25', '--netrom', '--rose', '--ddp', '-A tcpip -v'],
  ...['-A ash,econet', '-A ip6,ipx', '-A unix,rose -t', '-4 --netrom', '--x25 --ax25 -u', '-2'],
  ...['-f', '--bluetooth', '-t2', '-f4', '-x2', '--bluetooth --ddp', '-A bluetooth,inet6', '-vgx'],
];

const PROC_NET_OPENED = /openat?\([^"]*"\/proc\/net\/([^"]+)"/g;

test('reads the tables that net-tools reads, in its order and to its end', async (t) => {
  const unfit = hasCommand('strace') ? await noNetTools() : 'strace is not installed';
  if (unfit !== undefined) return unavailable(t, unfit);
  if ((await runPeer('strace', ['-o', '/dev/null', 'true'])).exitCode !== 0) {
    return unavailable(t, 'strace may not trace');
  }
  const directory = mkdtempSync(join(tmpdir(), 'sockeye-'));
  t.after(() => rmSync(directory, { recursive: true }));
  const trace = join(directory, 'trace');
  for (const line of LINES) {
    const argv = ['-n', ...line.split(' ').filter(Boolean)];
    const course = courseOf(optionsOf(argv));
    const real = await runPeer('strace', [
      '-o',
      trace,
      '-e',
      'trace=open,openat',
      'netstat',
      ...argv,
    ]);
    const opened = [...readFileSync(trace, 'latin1').matchAll(PROC_NET_OPENED)].map(
      ([, file]) => file,
    );
    assert.deepEqual({ opened, stderr: real.stderr, exitCode: real.exitCode }, course, line);
  }
});
