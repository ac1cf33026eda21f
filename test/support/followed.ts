import assert from 'node:assert/strict';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { ChangeOptions } from '../../src/api/changes.js';
import type { Change } from '../../src/model/changes.js';
import { startInNamespace } from './namespace.js';
import { buildNetwork, type Network } from './network.js';
import { makeTree } from './proc-tree.js';

const follower = fileURLToPath(new URL('./follow-changes.js', import.meta.url));
const ATTEMPTS = 600;
/** Each has the last byte of an address. */
const MARKS = 255;
const PAUSE_MS = 50;

/** A network of its own, and what is told of its changes since it was built. */
export interface Followed {
  network: Network;
  /** Runs `ip` with each of these, one after the other. */
  ip(commands: readonly string[]): Promise<void>;
  /** The same in one go, as fast as it can. */
  ipAtOnce(commands: readonly string[]): Promise<void>;
  /** All that was told so far. */
  told(): Change[];
  /** Waits until this has been told. */
  hears(what: (change: Change) => boolean): Promise<void>;
  /** Lets nobody take what is announced, until it is called again with false. */
  pause(paused: boolean): void;
}

/** Builds a network with commands of the shell in a fresh namespace. The caller stops it. */
export async function follow(
  commands: readonly string[],
  options: Omit<ChangeOptions, 'signal'> = {},
): Promise<Followed> {
  const file = join(makeTree({ changes: '' }), 'changes');
  const args = [follower, file, JSON.stringify(options)];
  const namespace = await startInNamespace(process.execPath, args);
  try {
    const { network } = await buildNetwork(commands, namespace);
    await begun(following(network, file));
    return following(network, file, changesIn(file).length);
  } catch (error) {
    await namespace.stop();
    throw error;
  }
}

function changesIn(file: string): Change[] {
  const lines = readFileSync(file, 'utf8').split('\n').slice(0, -1);
  return lines.map((line) => JSON.parse(line));
}

/** But for the first `before` changes. */
function following(network: Network, file: string, before = 0): Followed {
  const told = () => changesIn(file).slice(before);
  const run = async (command: string, args: string[], input: readonly string[]) => {
    const { stderr, code } = await network.run(command, args, { input: `${input.join('\n')}\n` });
    assert.equal(code, 0, stderr.toString());
  };
  return {
    network,
    told,
    ip: (each) =>
      run(
        'sh',
        ['-e'],
        each.map((command) => `ip ${command}`),
      ),
    ipAtOnce: (each) => run('ip', ['-batch', '-'], each),
    async hears(what) {
      for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
        if (told().some(what)) return;
        await setTimeout(PAUSE_MS);
      }
      throw new Error(`not among ${told().length} changes: ${what}`);
    },
    pause(paused) {
      if (paused) writeFileSync(`${file}.pause`, '');
      else rmSync(`${file}.pause`);
    },
  };
}

/** Whether a change is that of this route. */
export function isRoute(destination: string, event: 'added' | 'removed') {
  return (change: Change) =>
    change.event === event && change.table === 'routes' && change.row.destination === destination;
}

/** What happens before the tables have been read is not told: until they are, marks go unheard. */
async function begun({ ip, told }: Followed): Promise<void> {
  for (let mark = 1; mark < MARKS; mark++) {
    const address = `192.0.2.${mark}`;
    await ip([`addr add ${address}/32 dev lo`, `addr del ${address}/32 dev lo`]);
    await setTimeout(PAUSE_MS);
    const heard = told().flatMap((change) =>
      change.event !== 'resynchronised' &&
      change.table === 'addresses' &&
      change.row.address === address
        ? [change.event]
        : [],
    );
    if (heard.join() === 'added,removed') return;
  }
  throw new Error('nothing is told');
}
