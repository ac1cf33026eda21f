import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { measure } from './measure.js';
import { readOptions } from './options.js';

/**
 * npm run bench [-- OPTIONS], see `readOptions`: ours and its peers side by side, in a network and
 * process id namespace of its own. Figures are medians of one run of this program; compare the
 * ratios, not the milliseconds of two machines.
 */
const options = readOptions(process.argv.slice(2));

/** A host of its own: its sockets are those of the load, its processes those that hold them. */
const FLAGS = ['--net', '--pid', '--fork', '--kill-child', '--mount-proc'];

if (options.inside) {
  spawnSync('ip', ['link', 'set', 'lo', 'up']);
  await measure(options);
} else {
  const program = fileURLToPath(import.meta.url);
  const args = [...FLAGS, process.execPath, program, '--inside', ...process.argv.slice(2)];
  const { status } = spawnSync('unshare', args, { stdio: 'inherit' });
  process.exitCode = status ?? 1;
}
