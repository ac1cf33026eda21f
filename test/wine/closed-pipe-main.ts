/** Prints how a program ends whose reader has gone before it wrote: its exit code, and its stderr. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';

const child = spawn(process.execPath, process.argv.slice(2), { stdio: ['ignore', 'pipe', 'pipe'] });
child.stdout.destroy();
let stderr = '';
child.stderr.on('data', (chunk: Buffer) => {
  stderr += chunk.toString();
});
const [code] = await once(child, 'close');
process.stdout.write(JSON.stringify({ code, stderr }));
