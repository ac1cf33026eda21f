/**
 * Holds what sockeye says on this Windows against what Windows' own programs say, and writes a report:
 * OK, DIFFERENT, NOT ASKED or THEIRS for each point, with what is different, or what Windows prints where ours
 * has a form of its own. To be run once as an ordinary user and once as an administrator:
 *
 *     node examples/windows-report/main.js [FILE]
 *
 * The library starts no process; this does, to have something to compare with. Look the report through
 * before you pass it on: it has addresses of this machine in it where they differ.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { release, version } from 'node:os';
import { linesOf, linesOfOurs, objectsOf } from './asking.js';
import { sameCounters, sameLines } from './comparing.js';
import { checkOwnSockets } from './own-sockets.js';
import { TABLES } from './tables.js';

/** Command lines of netstat, and how ours and that of Windows compare. */
const COMMANDS = [
  [['-an'], sameLines],
  [['-ano'], sameLines],
  [['-anoq'], sameLines],
  [['-an', '-p', 'tcpv6'], sameLines],
  [['-an', '-p', 'udpv6'], sameLines],
  [['-ant'], sameLines],
  [['-anob'], sameLines],
  [['-r'], sameLines],
  [['-e'], sameCounters],
  [['-s'], sameCounters],
  [['-s', '-p', 'tcp'], sameCounters],
  [['/?'], sameLines],
  [['-Z'], sameLines],
];

/** Ours does not know what these tell, or in which form: what Windows prints is taken down. */
const THEIRS = [['-any'], ['-ani'], ['-and'], ['-anodity'], ['-xan'], ['-c'], ['-e', '-p', 'ip']];

const MOST_SHOWN = 40;
/** Of the integrity level that administrators have. */
const ELEVATED = 'S-1-16-12288';

if (process.platform !== 'win32') {
  console.error('windows-report: this is to be run on Windows');
  process.exit(2);
}
const [file = 'sockeye-windows-report.txt'] = process.argv.slice(2);
const manifest = createRequire(import.meta.url).resolve('sockeye/package.json');
const groups = linesOf('whoami.exe', '/groups')?.join('\n');
const report = [
  `sockeye ${JSON.parse(readFileSync(manifest, 'utf8')).version}, Node ${process.version} ${process.arch}`,
  `${version()} ${release()}`,
  groups === undefined ? 'rights: not known' : `elevated: ${groups.includes(ELEVATED)}`,
  '',
];
let differences = 0;

function tell(name, differing) {
  if (differing === undefined) return write('NOT ASKED', name, []);
  if (differing.length > 0) differences++;
  write(differing.length === 0 ? 'OK' : 'DIFFERENT', name, differing);
}

function write(verdict, name, details) {
  const shown = details.slice(0, MOST_SHOWN).map((line) => `    ${line}`);
  const rest = details.length - shown.length;
  const lines = [`${verdict.padEnd(9)}  ${name}`, ...shown];
  if (rest > 0) lines.push(`    ... ${rest} more`);
  report.push(...lines);
  console.log(lines.join('\n'));
}

/** What fails of ours is a difference like any other. */
async function check(name, compare) {
  try {
    tell(name, await compare());
  } catch (error) {
    tell(name, [error instanceof Error ? `${error.stack}` : `${error}`]);
  }
}

console.log(report.join('\n'));
await check('sockets of this very process', checkOwnSockets);
for (const { name, pipeline, theirs, ours, compare } of TABLES) {
  await check(name, async () => {
    const ask = () => objectsOf(pipeline)?.map(theirs);
    const before = ask();
    if (before === undefined) return;
    const own = await ours();
    return compare(before, own, ask() ?? before);
  });
}
for (const [argv, compare] of COMMANDS) {
  await check(`netstat ${argv.join(' ')}`, () => {
    const before = linesOf('netstat.exe', ...argv);
    if (before === undefined) return;
    const own = linesOfOurs(...argv);
    return compare(before, own, linesOf('netstat.exe', ...argv) ?? before);
  });
}
for (const argv of THEIRS) {
  write('THEIRS', `netstat ${argv.join(' ')}`, linesOf('netstat.exe', ...argv) ?? []);
}
writeFileSync(file, `${report.join('\n')}\n`);
console.log(`\n${differences} different; written to ${file}`);
process.exitCode = differences === 0 ? 0 : 1;
