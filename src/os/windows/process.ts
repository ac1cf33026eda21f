import { NetstatError } from '../../model/errors.js';
import type { Holder } from '../../model/owner.js';
import type { Gap } from '../../model/table.js';
import { parseCommandLine } from '../../wire/windows/command-line.js';
import { utf16Text } from '../../wire/windows/utf16.js';
import { answerNow, type WindowsPort } from './port.js';
import { Refusals } from './refusals.js';

/** The kernel's own process, which is of no file. */
const SYSTEM_PID = 4;

/** What is asked of a process, and what is missing where it is refused. */
const ASKED = {
  image: { words: 'image', missing: 'paths of programs' },
  commandLine: { words: 'command line', missing: 'command lines of processes' },
} as const;

/** What Windows says of processes: each is asked for once, when a socket of it is shown. */
export class ProcessReader {
  private readonly known = new Map<number, Holder>();
  private readonly refusals = new Refusals();

  constructor(
    private readonly port: WindowsPort,
    private readonly names: ReadonlyMap<number, string>,
    private readonly services: ReadonlyMap<number, string[]>,
  ) {}

  /** The process as the holder of a socket. What may not be read, or is gone, is left out. */
  holder(pid: number): Holder {
    this.learn(pid);
    return { ...(this.known.get(pid) as Holder) };
  }

  /** Asks, unless it is known: whether there was work to do. */
  learn(pid: number): boolean {
    if (this.known.has(pid)) return false;
    this.known.set(pid, this.ask(pid));
    return true;
  }

  /** What was refused. */
  get gaps(): Gap[] {
    return this.refusals.gaps;
  }

  private ask(pid: number): Holder {
    const holder: Holder = { pid };
    const comm = this.names.get(pid);
    if (comm !== undefined) holder.comm = comm;
    const exe = this.text('image', pid);
    if (exe !== undefined) {
      holder.exe = exe;
      holder.comm ??= exe.slice(exe.lastIndexOf('\\') + 1);
    }
    const line = this.text('commandLine', pid);
    if (line !== undefined) {
      holder.argv = parseCommandLine(line);
      if (holder.argv[0] !== undefined) holder.program = holder.argv[0];
    }
    const services = this.services.get(pid);
    if (services !== undefined) holder.services = [...services];
    return holder;
  }

  private text(kind: keyof typeof ASKED, pid: number): string | undefined {
    if (pid === SYSTEM_PID) return undefined;
    const { words, missing } = ASKED[kind];
    try {
      return utf16Text(answerNow(this.port, { name: `${words} of ${pid}`, kind, pid }));
    } catch (error) {
      // There is none of that number: it has ended.
      const isGone = error instanceof NetstatError && error.code === 'ERROR_INVALID_PARAMETER';
      if (!isGone) this.refusals.note(missing, error);
      return undefined;
    }
  }
}
