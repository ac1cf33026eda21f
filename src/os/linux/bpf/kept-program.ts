import { NetstatError } from '../../../model/errors.js';
import { isMainThread } from '../main-thread.js';

/** What there was no room for there may be room for the next time. */
const PASSING: ReadonlySet<string> = new Set(['EMFILE', 'ENFILE', 'ENOMEM', 'EAGAIN', 'EINTR']);

/** Whether an error says nothing of what the kernel allows or knows. */
export function isPassing(error: NetstatError): boolean {
  return PASSING.has(error.code);
}

/** The one or the other, and whose it is. */
interface Kept<Program> {
  readonly user: number | undefined;
  readonly program?: Program;
  readonly refusal?: NetstatError;
}

/**
 * An attached program, kept for the life of the process: on a host of few sockets, to attach it takes
 * longer than to run it. That the kernel refused it is kept too, and not asked again. It is the right
 * of a user: whoever gives up being root gives it up too.
 */
export class KeptProgram<Program extends { close(): void }> {
  private kept: Kept<Program> | undefined;

  get isAttached(): boolean {
    return this.current()?.program !== undefined;
  }

  get isRefused(): boolean {
    return this.current()?.refusal !== undefined;
  }

  /**
   * Attaches it where it is not, lets `run` read all that it tells, and keeps it for the next. It is
   * for one run at a time: another that begins meanwhile attaches one of its own. Throws the refusal
   * that is kept.
   */
  *use<Piece>(
    attach: () => Generator<Piece, Program>,
    run: (program: Program) => Generator<Piece, void>,
  ): Generator<Piece, void> {
    const { refusal } = this.current() ?? {};
    if (refusal !== undefined) throw refusal;
    const user = process.geteuid?.();
    try {
      const program = this.take() ?? (yield* attach());
      let isOver = false;
      try {
        yield* run(program);
        isOver = true;
      } finally {
        // A worker ends without a chance to close it.
        if (isOver && isMainThread() && this.kept === undefined) this.kept = { user, program };
        else program.close();
      }
    } catch (error) {
      if (error instanceof NetstatError) {
        this.forget();
        if (!isPassing(error)) this.kept = { user, refusal: error };
      }
      throw error;
    }
  }

  /** What is kept, unless it is another user's by now. */
  private current(): Kept<Program> | undefined {
    if (this.kept !== undefined && this.kept.user !== process.geteuid?.()) this.forget();
    return this.kept;
  }

  private take(): Program | undefined {
    const program = this.current()?.program;
    if (program !== undefined) this.kept = undefined;
    return program;
  }

  private forget(): void {
    this.kept?.program?.close();
    this.kept = undefined;
  }
}
