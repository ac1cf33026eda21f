import { leave } from '../os/leave.js';
import { OutputError, type Writer } from './writer.js';

/** Runs a program to its end and leaves with its exit code, whatever is still pending. */
export async function endWith(
  writer: Writer,
  program: (writer: Writer) => Promise<number>,
): Promise<never> {
  try {
    const exitCode = await program(writer);
    writer.flush();
    return leave(exitCode);
  } catch (error) {
    if (!(error instanceof OutputError)) throw error;
    if (CLOSED.includes(error.code)) return endOfClosedPipe();
    writer.stderr(`netstat: ${error.message}\n`);
    return leave(1);
  }
}

/** How a system says that the reader of a pipe has gone; the second is one of Windows. */
const CLOSED: readonly string[] = ['EPIPE', 'EOF'];

/** What a shell shows of a program that SIGPIPE ended. */
const CLOSED_PIPE = 141;

/**
 * Ends as a C program does whose reader has gone, by SIGPIPE (status 141 in a shell). Node ignores
 * that signal; to take the last listener off gives it back its default action, which is death.
 * Windows has none: a write fails, and there is nobody to tell.
 */
function endOfClosedPipe(): never {
  if (process.platform === 'win32') return leave(1);
  const listener = () => {};
  process.on('SIGPIPE', listener);
  process.removeListener('SIGPIPE', listener);
  process.kill(process.pid, 'SIGPIPE');
  return process.exit(CLOSED_PIPE);
}
