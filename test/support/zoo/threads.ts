import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { startChild } from './child.js';
import { type Exhibit, type Facts, type Keeper, parsedFacts } from './keeper.js';
import { awaitTrue } from './wait.js';

const here = (file: string) => fileURLToPath(new URL(file, import.meta.url));

/**
 * Sockets that /proc/<pid>/fd does not show, only /proc/<pid>/task/<tid>/fd: in the descriptor
 * table of one thread, and of threads that have outlived the first of their process.
 * To be built last: a table of its own keeps open what others close.
 */
export const threads: Exhibit = (keeper) => {
  keeper.attempt('own table', () => ownTable(keeper));
  keeper.attempt('dead leader', () => deadLeader(keeper));
};

function ownTable(keeper: Keeper): void {
  const file = `${keeper.directory}/own-table.json`;
  const worker = new Worker(here('./thread-own-table.js'), { workerData: file });
  worker.unref();
  tell(keeper, 'in the table of one thread', file);
}

function deadLeader(keeper: Keeper): void {
  const file = `${keeper.directory}/dead-leader.json`;
  const args = [here('./thread-dead-leader.js'), file];
  const pid = startChild({ command: process.execPath, args, fds: [] });
  tell(keeper, 'of a process whose leader is dead', file);
  awaitTrue('death of the leader', () =>
    readFileSync(`/proc/${pid}/stat`, 'latin1').includes(') Z '),
  );
}

/** The facts come in a file, since a thread that is kept busy gets no message. */
function tell(keeper: Keeper, name: string, file: string): void {
  let facts: Facts | undefined;
  awaitTrue(`facts in ${file}`, () => {
    facts = parsedFacts(file);
    return facts !== undefined;
  });
  if (facts !== undefined) keeper.tell(name, facts);
}
