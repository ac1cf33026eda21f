/** One process that holds a socket open. Names are untrusted: see `decodeText` on their bytes. */
export interface Holder {
  /** Process id; of Linux in the pid namespace of the /proc that was read. */
  pid: number;
  /** File descriptors by which it holds the socket, ascending; absent where none is told. Linux. */
  fds?: number[];
  /** The kernel's name of the process: of Linux at most 15 bytes, of Windows that of its file. */
  comm?: string;
  /** argv[0] as the process was started with or has set since. */
  program?: string;
  /**
   * The whole argument list. Empty for kernel threads. /proc/PID/cmdline; of Windows absent where
   * the command line may not be read.
   */
  argv?: string[];
  /**
   * Path of the executable file. Linux: /proc/PID/exe, which needs the right to trace the process.
   * Windows: QueryFullProcessImageNameW.
   */
  exe?: string;
  /** What the security module, SELinux say, labels the process with. /proc/PID/attr/current. */
  securityContext?: string;
  /** Short names of the services that it hosts, where there are any. Windows. */
  services?: string[];
  /** Real user id of the process. Linux. */
  uid?: number;
}

/**
 * Who holds a socket. Absence has three reasons that must not be mixed up:
 * `known`: these processes, one or more; `hidden`: some process may, but we may not see it;
 * `none`: the kernel alone keeps it (TIME_WAIT, a connection not yet accepted, an orphan).
 */
export type Owner =
  | { kind: 'known'; processes: Holder[] }
  | { kind: 'hidden'; reason: string }
  | { kind: 'none' };
