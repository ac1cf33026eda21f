import { SystemCallError } from '../model/errors.js';

/** Node's file system errors as ours. */
export function attempt<Result>(call: string, path: string, action: () => Result): Result {
  try {
    return action();
  } catch (error) {
    throw asOurs(call, path, error);
  }
}

/** The same of what is awaited. */
export async function attemptSoon<Result>(
  call: string,
  path: string,
  action: Promise<Result>,
): Promise<Result> {
  try {
    return await action;
  } catch (error) {
    throw asOurs(call, path, error);
  }
}

function asOurs(call: string, path: string, error: unknown): unknown {
  const { errno, code } = error as NodeJS.ErrnoException;
  if (errno === undefined || code === undefined) return error;
  return new SystemCallError(`${call} ${path}`, Math.abs(errno), code);
}
