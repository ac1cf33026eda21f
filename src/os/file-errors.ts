import { SystemCallError } from '../model/errors.js';

/** Node's file system errors as ours. */
export function attempt<Result>(call: string, path: string, action: () => Result): Result {
  try {
    return action();
  } catch (error) {
    const { errno, code } = error as NodeJS.ErrnoException;
    if (errno === undefined || code === undefined) throw error;
    throw new SystemCallError(`${call} ${path}`, Math.abs(errno), code);
  }
}
