import assert from 'node:assert/strict';
import { test } from 'node:test';
import { NetstatError } from '../../../../src/model/errors.js';
import { kernelLayout } from '../../../../src/os/linux/bpf/kernel-layout.js';
import { namespaceLevel } from '../../../../src/os/linux/bpf/socket-holders.js';
import { type Attached, TaskFilesProgram } from '../../../../src/os/linux/bpf/task-files.js';
import { TasksProgram } from '../../../../src/os/linux/bpf/tasks.js';
import { openLibc } from '../../../../src/os/linux/libc.js';
import { TASK_FILES } from '../../../../src/wire/bpf/task-file-layout.js';
import { noZoo, startZoo } from '../../../support/harness.js';
import { isRoot, LACKING, unavailable } from '../../../support/probe.js';

/** Process id, descriptor and inode of each socket of these processes, in the order of the words. */
function holdersAmong(pids: ReadonlySet<number>, program: Attached): string[] {
  const found = new Set<string>();
  for (const records of program.run()) {
    for (let at = 0; at < records.length; at += 3) {
      if (pids.has(records[at] as number)) found.add(records.subarray(at, at + 3).join(' '));
    }
  }
  return [...found].sort();
}

/** undefined: this kernel runs no such program for us. */
function programs(sockets?: number): { files: TaskFilesProgram; tasks: TasksProgram } | undefined {
  const libc = openLibc();
  if (libc === null) return undefined;
  try {
    const reading = kernelLayout(TASK_FILES);
    let next = reading.next();
    while (next.done !== true) next = reading.next();
    const level = namespaceLevel(libc, next.value);
    const tasks = new TasksProgram(libc, next.value, level, sockets);
    return { tasks, files: new TaskFilesProgram(libc, next.value, level) };
  } catch (error) {
    if (error instanceof NetstatError) return undefined;
    throw error;
  }
}

test('the program over tasks', async (t) => {
  const why = noZoo() ?? (isRoot() ? undefined : LACKING.root);
  if (why !== undefined) return unavailable(t, why);
  if (programs() === undefined) return unavailable(t, LACKING.bpf);
  const zoo = await startZoo(['tcp-states', 'owners', 'unix', 'threads']);
  const pids = new Set(zoo.sockets.flatMap((socket) => socket.pids));

  for (const [name, sockets] of [
    ['finds what the program over files finds', undefined],
    ['asks again with more room where there was too little', 1],
  ] as const) {
    await t.test(name, () => {
      const { files, tasks } = programs(sockets) as NonNullable<ReturnType<typeof programs>>;
      try {
        const expected = holdersAmong(pids, files);
        assert.ok(expected.length > 20);
        assert.deepEqual(holdersAmong(pids, tasks), expected);
        assert.deepEqual(holdersAmong(pids, tasks), expected, 'by a second run');
      } finally {
        files.close();
        tasks.close();
      }
    });
  }
});
