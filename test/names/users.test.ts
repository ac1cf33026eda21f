import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { userNames } from '../../src/names/users.js';
import { openUserLookUp } from '../../src/os/names/users.js';
import { hasCommand, notInstalled, unavailable } from '../support/probe.js';
import { run } from '../support/process.js';
import { withoutKoffi } from '../support/without-koffi.js';

const program = new URL('../../src/index.js', import.meta.url).href;

/** What getent lists, the first name of a uid counting. */
async function listed(): Promise<Map<number, string>> {
  const { stdout } = await run('getent', ['passwd']);
  const users = new Map<number, string>();
  for (const line of stdout.toString('latin1').split('\n')) {
    const [name, , uid] = line.split(':');
    if (uid !== undefined && !users.has(Number(uid))) users.set(Number(uid), name ?? '');
  }
  return users;
}

/** The first of these that nobody has. */
function nobody(users: ReadonlyMap<number, string>): number {
  return [4_000_000_001, 4_000_000_002, 4_000_000_003].find((uid) => !users.has(uid)) ?? 0;
}

describe('names of users', () => {
  test('are those that getent gives, in threads and at once', async (t) => {
    if (!hasCommand('getent')) return unavailable(t, notInstalled('getent'));
    const users = await listed();
    const uids = [...users.keys(), nobody(users)];
    assert.deepEqual(await userNames([...uids, ...uids]), users);
    const lookUp = openUserLookUp();
    for (const uid of uids) assert.equal(lookUp.now(uid), users.get(uid));
  });

  test('come from /etc/passwd where koffi is missing', async () => {
    const code = `import { userNames } from ${JSON.stringify(program)};
      console.log(JSON.stringify([...await userNames([0, 4000000001])]));`;
    const { stdout, stderr } = await withoutKoffi(code);
    assert.equal(stderr.toString(), '');
    assert.deepEqual(JSON.parse(stdout.toString()), [[0, openUserLookUp().now(0)]]);
  });
});
