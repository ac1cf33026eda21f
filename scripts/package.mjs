import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Lints the package as it would be published. Packed once, without scripts: the linters themselves
 * would have it built anew, each. Run after `npm run build`.
 */
const folder = mkdtempSync(join(tmpdir(), 'sockeye-package-'));
try {
  run('npm', 'pack', '--silent', '--ignore-scripts', '--pack-destination', folder);
  const [file] = readdirSync(folder);
  run('publint', '--strict', join(folder, file));
  run('attw', '--profile', 'esm-only', '--quiet', join(folder, file));
} finally {
  rmSync(folder, { recursive: true });
}

function run(command, ...args) {
  const { status } = spawnSync(command, args, {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) {
    console.error(`${command} ${args.join(' ')}: ${status}`);
    process.exitCode = 1;
  }
}
