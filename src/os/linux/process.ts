import { NetstatError } from '../../model/errors.js';
import type { Holder } from '../../model/owner.js';
import { decodeText } from '../../model/text.js';
import { type LinuxPort, readWhole } from './port.js';

/** What /proc says of a process besides its open files; what may not be read is left out. */
export function readProcess(port: LinuxPort, pid: number): Omit<Holder, 'fds'> {
  const process: Omit<Holder, 'fds'> = { pid };
  const comm = attempt(() => readWhole(port, `${pid}/comm`));
  // The kernel ends the name with a newline; one inside the name stays.
  if (comm !== undefined) process.comm = decodeText(comm.subarray(0, comm.length - 1));
  const cmdline = attempt(() => readWhole(port, `${pid}/cmdline`));
  if (cmdline !== undefined) {
    process.argv = splitArguments(cmdline);
    if (process.argv[0] !== undefined) process.program = process.argv[0];
  }
  const exe = attempt(() => port.readLink(`${pid}/exe`));
  if (exe !== undefined) process.exe = decodeText(exe);
  const context = attempt(() => readWhole(port, `${pid}/attr/current`));
  if (context !== undefined) process.securityContext = contextText(context);
  const status = attempt(() => readWhole(port, `${pid}/status`));
  const uid = status && /^Uid:\t(\d+)/m.exec(Buffer.from(status).toString('latin1'))?.[1];
  if (uid !== undefined) process.uid = Number(uid);
  return process;
}

/** SELinux ends its label with a NUL, AppArmor with a newline. */
function contextText(label: Uint8Array): string {
  const last = label.at(-1);
  return decodeText(last === 0 || last === 0x0a ? label.subarray(0, -1) : label);
}

/** Each argument ends with a NUL; a program that wrote over them may have left the last one out. */
function splitArguments(cmdline: Uint8Array): string[] {
  const found: string[] = [];
  for (let start = 0; start < cmdline.length; ) {
    const nul = cmdline.indexOf(0, start);
    const end = nul < 0 ? cmdline.length : nul;
    found.push(decodeText(cmdline.subarray(start, end)));
    start = end + 1;
  }
  return found;
}

/** A process that vanished meanwhile, or that may not be looked at, is no error. */
function attempt<Result>(read: () => Result): Result | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof NetstatError) return undefined;
    throw error;
  }
}
