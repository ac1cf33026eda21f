import assert from 'node:assert/strict';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Queries } from '../../src/model/queries.js';
import type { ReadOptions } from '../../src/model/query.js';
import type { Table } from '../../src/model/table.js';
import type { Tables } from '../../src/model/tables.js';
import type { AskedTable } from './answer-of.js';
import { hasKoffi } from './libc.js';
import { emptyNamespace, type Namespace } from './namespace.js';
import { canUnshare, LACKING, noIp, notInstalled } from './probe.js';
import { validatorOf } from './schema.js';

const isDocument = validatorOf();
const LIMIT_MS = 60_000;
const PAUSE_MS = 20;
/** Addresses are in use at once, not only when nobody has answered that they are taken. */
const AT_ONCE = 'echo 0 >/proc/sys/net/ipv6/conf/default/accept_dad';
const asker = fileURLToPath(new URL('./ask-library.js', import.meta.url));

/** A namespace in which networks can be built, asked of `ip` and of the library. */
export interface Network extends Namespace {
  /** What `ip -j` prints; numbers of more than 53 bits are rounded. */
  // biome-ignore lint/suspicious/noExplicitAny: the shape is that of another program.
  ip(...args: string[]): Promise<any[]>;
  /** What the library answers, through JSON, which is as the schema says. */
  ask<Name extends AskedTable>(
    name: Name,
    options?: ReadOptions & Queries[Name],
  ): Promise<Table<Tables[Name]>>;
  /** The same of many tables, which are read one after the other. */
  // biome-ignore lint/suspicious/noExplicitAny: of rows of any kind.
  askAll(questions: readonly Question[]): Promise<Table<any>[]>;
}

export interface Question {
  readonly name: AskedTable;
  readonly options?: object;
}

/** Why no network can be had and asked here; undefined where it can. */
export function noNetwork(): string | undefined {
  if (!hasKoffi()) return notInstalled('koffi');
  return canUnshare() ? noIp() : LACKING.namespaces;
}

/**
 * Runs each of the commands of the shell in a fresh namespace, or in the one given. What this kernel or this `ip` has no such
 * kind of is left out, and so is what builds on it: `lacking` are the commands that failed.
 */
export async function buildNetwork(
  commands: readonly string[],
  given?: Namespace,
): Promise<{ network: Network; lacking: string[] }> {
  const namespace = given ?? (await emptyNamespace());
  const network: Network = {
    ...namespace,
    async ip(...args) {
      const { stdout, stderr, code } = await namespace.run('ip', ['-j', ...args]);
      assert.equal(code, 0, stderr.toString());
      return JSON.parse(escaped(stdout.toString()) || '[]');
    },
    async ask(name, options = {}) {
      const [answer] = await network.askAll([{ name, options }]);
      return answer ?? assert.fail();
    },
    async askAll(questions) {
      const words = questions.flatMap(({ name, options = {} }) => [name, JSON.stringify(options)]);
      const { stdout, stderr, code } = await namespace.run(process.execPath, [asker, ...words]);
      assert.equal(code, 0, stderr.toString());
      const answers = stdout.toString().split('\n', questions.length);
      return answers.map((line) => {
        const answer = JSON.parse(line);
        isDocument(answer);
        assert.deepEqual(isDocument.errors, null);
        return answer;
      });
    },
  };
  try {
    const script = commands.map((command, at) => `${command} 2>/dev/null || echo ${at}`);
    const { stdout, code } = await namespace.run('sh', ['-c', [AT_ONCE, ...script].join('\n')]);
    assert.equal(code, 0);
    await settle(network);
    const failed = stdout
      .toString()
      .split('\n')
      .filter((line) => line !== '');
    return { network, lacking: failed.map((at) => commands[Number(at)] ?? at) };
  } catch (error) {
    await namespace.stop();
    throw error;
  }
}

/** The kernel works out who has a carrier in its own time, a second at most. */
async function settle(network: Network): Promise<void> {
  for (let waitedMs = 0; waitedMs < LIMIT_MS; waitedMs += PAUSE_MS) {
    const links = await network.ip('link');
    const moving = links.filter(({ flags, operstate }) =>
      flags.includes('LOWER_UP') ? /DOWN/.test(operstate) : operstate === 'UP',
    );
    if (moving.length === 0) return;
    await setTimeout(PAUSE_MS);
  }
  throw new Error(`waited ${LIMIT_MS} ms for the interfaces`);
}

/** `ip` writes control characters of names as they are. */
function escaped(json: string): string {
  return json.replace(/[\p{Cc}]/gu, (character) =>
    character === '\n'
      ? character
      : `\\u00${character.charCodeAt(0).toString(16).padStart(2, '0')}`,
  );
}
