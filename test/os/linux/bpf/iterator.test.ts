import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { loadProgram } from '../../../../src/os/linux/bpf/iterator.js';
import { type Libc, systemCallError } from '../../../../src/os/linux/libc.js';
import { syscallNumbers } from '../../../../src/os/linux/syscalls.js';
import { unavailable } from '../../../support/probe.js';

const EPERM = 1;
const EAGAIN = 11;
const FD = 9;

/** Refuses with one error after the other, and then loads. */
function libcOf(errnos: number[]): { libc: Libc; calls: () => number } {
  let calls = 0;
  let latest = 0;
  const libc = {
    addressOf: () => 0,
    bpf: () => {
      calls++;
      latest = errnos.shift() ?? 0;
      return latest === 0 ? FD : -1;
    },
    error: (call: string) => systemCallError(call, latest),
  };
  return { libc: libc as unknown as Libc, calls: () => calls };
}

describe('to load a BPF program', () => {
  test('is tried again where a signal stopped the verifier, a few times', (t) => {
    if (syscallNumbers?.bpf === undefined) return unavailable(t, 'no bpf(2) on this machine');
    const program = new Uint8Array(8);
    const once = libcOf([EAGAIN, EAGAIN]);
    assert.equal(loadProgram(once.libc, program, 1), FD);
    assert.equal(once.calls(), 3);
    const always = libcOf(new Array(9).fill(EAGAIN));
    assert.throws(() => loadProgram(always.libc, program, 1), { code: 'EAGAIN' });
    assert.equal(always.calls(), 5);
    const refused = libcOf([EPERM]);
    assert.throws(() => loadProgram(refused.libc, program, 1), { code: 'EPERM' });
    assert.equal(refused.calls(), 1);
  });
});
