import assert from 'node:assert/strict';
import { fileURLToPath } from 'node:url';
import type { Namespace } from './namespace.js';

const traffic = fileURLToPath(new URL('./traffic.js', import.meta.url));

/** Makes traffic of many kinds in an empty namespace, so that many counters count. */
export async function makeTraffic(namespace: Namespace): Promise<void> {
  for (const command of [
    'link set lo mtu 1500',
    'route add 224.0.0.0/4 dev lo',
    '-6 route add ff00::/8 dev lo table local',
  ]) {
    const { code, stderr } = await namespace.run('ip', command.split(' '));
    assert.equal(code, 0, `${stderr}`);
  }
  const { code, stderr } = await namespace.run(process.execPath, [traffic]);
  assert.equal(code, 0, `${stderr}`);
}
