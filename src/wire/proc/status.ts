/** What /proc/PID/status says of a process. fs/proc/array.c proc_pid_status */
export interface ProcessStatus {
  /** The whole of its comm, as a binary string. */
  name?: string;
  /** Real user id. */
  uid?: number;
}

/** The first line. A newline and a backslash in the name are escaped, and nothing else is. */
const NAME = /^Name:\t([^\n]*)\n/;
const ESCAPED = /\\[n\\]/g;

/** Not by `^`, which also matches behind a carriage return: the name may hold one. */
const UID = /\nUid:\t(\d{1,10})\t/;

/** A binary string; what it does not say is absent. */
export function parseStatus(text: string): ProcessStatus {
  const status: ProcessStatus = {};
  const name = NAME.exec(text)?.[1];
  if (name !== undefined) {
    status.name = name.replace(ESCAPED, (escaped) => (escaped === '\\n' ? '\n' : '\\'));
  }
  const uid = UID.exec(text)?.[1];
  if (uid !== undefined) status.uid = Number(uid);
  return status;
}
