import { spawnSync } from 'node:child_process';
import { arch, cpus, release } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { compareLibrary } from './library.js';
import { startLoad } from './load.js';
import { comparePrograms } from './programs.js';
import { renderComparisons } from './report.js';

/**
 * npm run bench [-- --sockets 100,100000 --runs 7]: ours and its peers side by side, in a network
 * namespace of its own that holds so many established TCP sockets. Figures are medians of one run of
 * this program; compare the ratios, not the milliseconds of two machines.
 */
const { values } = parseArgs({
  options: {
    sockets: { type: 'string', default: '100,100000' },
    runs: { type: 'string', default: '7' },
    inside: { type: 'boolean', default: false },
  },
});

/** Up to so many sockets it is a small host, where the library is called again and again. */
const SMALL = 1000;

/** A host of its own: its sockets are those of the load, its processes those that hold them. */
const FLAGS = ['--net', '--pid', '--fork', '--kill-child', '--mount-proc'];

if (values.inside) await measure();
else enterNamespace();

function enterNamespace(): void {
  const program = fileURLToPath(import.meta.url);
  const args = [...FLAGS, process.execPath, program, '--inside', ...process.argv.slice(2)];
  const { status } = spawnSync('unshare', args, { stdio: 'inherit' });
  process.exitCode = status ?? 1;
}

async function measure(): Promise<void> {
  spawnSync('ip', ['link', 'set', 'lo', 'up']);
  const runs = Number(values.runs);
  const { version } = process;
  console.log(
    `Linux ${release()} ${arch()}, ${cpus().length} cores, Node ${version}, ${runs} pairs\n`,
  );
  for (const count of values.sockets.split(',').map(Number)) {
    const processes = count > SMALL ? 10 : 1;
    const load = await startLoad(count, processes);
    try {
      const holders = processes === 1 ? 'one process' : `${processes} processes`;
      console.log(
        `### ${count.toLocaleString('en')} established TCP sockets, held by ${holders}\n`,
      );
      console.log(renderComparisons(await comparePrograms(runs)));
      if (count <= SMALL) {
        console.log('The library, in one process, calls after each other:\n');
        console.log(renderComparisons(await compareLibrary(runs * 3)));
      }
    } finally {
      await load.stop();
    }
  }
}
