import assert from 'node:assert/strict';
import { test } from 'node:test';
import { noZoo, startZoo } from '../support/harness.js';
import { askOurs } from '../support/netstat.js';
import { isRoot, unavailable } from '../support/probe.js';
import { validatorOf } from '../support/schema.js';

const ATTEMPTS = 10;

interface Row {
  readonly protocol: string;
  readonly inode?: number;
  readonly user?: string;
  readonly owner?: { readonly processes?: readonly { readonly pid: number }[] };
}

interface Rest {
  readonly gaps: readonly { readonly what: string }[];
  readonly sources: Readonly<Record<string, readonly string[]>>;
}

const unescaped = (byteString: string) => Buffer.from(byteString, 'latin1').toString();

test('netstat prints JSON that is as the schema says', async (t) => {
  const why = noZoo();
  if (why !== undefined) return unavailable(t, why);
  const zoo = await startZoo(['tcp-states', 'udp', 'raw', 'unix-names', 'owners', 'process-names']);
  const ask = async (line: string) => {
    const ran = await askOurs(zoo, line.split(' '));
    return { ...ran, stdout: unescaped(ran.stdout) };
  };

  await t.test('in one document', async () => {
    const validate = validatorOf();
    const { stdout, exitCode, stderr } = await ask('--json -apen');
    assert.equal(exitCode, 0);
    // Whoever is not root may be told of processes that are closed to them.
    if (isRoot()) assert.equal(stderr, '');
    const document = JSON.parse(stdout) as Rest & { readonly rows: readonly Row[] };
    assert.ok(validate(document), JSON.stringify(validate.errors));
    assert.deepEqual(Object.keys(document.sources).sort(), [
      'owners',
      'raw',
      'tcp',
      'udp',
      'udplite',
      'unix',
    ]);
    for (const { name, kind, state, inode, pids } of zoo.sockets) {
      if (inode === 0 || !Object.hasOwn(document.sources, kind)) continue;
      // What net-tools cannot see is not listed in JSON either.
      if (state === 'BOUND_INACTIVE') continue;
      const row = document.rows.find((each) => each.inode === inode);
      assert.equal(row?.protocol, kind, name);
      const found = row?.owner?.processes?.map(({ pid }) => pid) ?? [];
      assert.deepEqual(
        found,
        [...pids].sort((a, b) => a - b),
        name,
      );
    }
  });

  await t.test('in a line for each row, with as many rows as the text has', async () => {
    const [row, line] = [validatorOf('row'), validatorOf('line')];
    for (const options of ['-tan', '-tln', '-ua', '-xan', '-apen', '-4n']) {
      const count = async () =>
        (await ask(options)).stdout.match(/^(tcp|udp|raw|unix)/gm)?.length ?? 0;
      let before = await count();
      let { stdout, exitCode } = await ask(`${options} --ndjson`);
      let after = await count();
      // What is over after a minute may have been so in between.
      for (let attempt = 0; attempt < ATTEMPTS && before !== after; attempt++) {
        before = after;
        ({ stdout, exitCode } = await ask(`${options} --ndjson`));
        after = await count();
      }
      const lines = stdout.trimEnd().split('\n');
      const rest: unknown = JSON.parse(lines.pop() ?? '');
      assert.ok(line(rest), JSON.stringify(line.errors));
      for (const each of lines) assert.ok(row(JSON.parse(each)), JSON.stringify(row.errors));
      assert.equal(lines.length, after, options);
      assert.equal(exitCode, 0);
    }
  });

  await t.test('with the names of users where they are wanted', async () => {
    const { stdout } = await ask('--ndjson -tlae');
    const rows = stdout.trimEnd().split('\n').slice(0, -1) as string[];
    assert.ok(rows.some((each) => (JSON.parse(each) as Row).user !== undefined));
  });

  await t.test('of every other table', async () => {
    const [document, line] = [validatorOf(), validatorOf('line')];
    for (const options of ['-rn', '-6 -rn', '-i', '-ia', '-gn', '-6 -gn', '-s', '-6 -s']) {
      const whole = await ask(`--json ${options}`);
      const parsed = JSON.parse(whole.stdout);
      if (parsed.gaps.length === 0) assert.equal(whole.exitCode, 0, options);
      document(parsed);
      assert.deepEqual(document.errors, null, options);
      // The zoo has no IPv4 routes.
      assert.ok(parsed.rows.length > 0 || options === '-rn', options);
      const { stdout } = await ask(`--ndjson ${options}`);
      const lines = stdout.trimEnd().split('\n');
      assert.equal(lines.length, parsed.rows.length + 1, options);
      for (const each of lines) assert.ok(line(JSON.parse(each)), `${options}: ${each}`);
    }
  });

  await t.test('that is whole where the listing ends early', async () => {
    const { stdout, stderr, exitCode } = await ask('--json -tn --ipx');
    assert.equal(stderr, "netstat: no support for `AF IPX' on this system.\n");
    assert.equal(exitCode, 1);
    assert.ok(validatorOf()(JSON.parse(stdout)));
  });
});
