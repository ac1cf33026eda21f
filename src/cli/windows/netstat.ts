import { pause } from '../pause.js';
import { recorded } from '../recorded.js';
import { tellFailure } from '../tell-failure.js';
import type { Writer } from '../writer.js';
import { wordsOfWindows } from './elevation.js';
import { ForeignNames } from './foreign-names.js';
import type { WindowsOptions, WindowsView } from './options.js';
import { parseOptions } from './parse-options.js';

/** netstat as Windows has it: runs a command line (without the program's name) to its exit code. */
export async function netstat(argv: readonly string[], writer: Writer): Promise<number> {
  const parsed = parseOptions(argv);
  if (parsed.kind === 'exit') {
    for (const { stream, bytes } of parsed.writes) {
      writer[stream](Buffer.from(bytes).toString('latin1'));
    }
    return parsed.exitCode;
  }
  const { options } = parsed;
  let shown: WindowsOptions;
  try {
    shown = await recorded(options);
  } catch (error) {
    tellFailure(options.views.join(' '), error, options, writer);
    return 1;
  }
  const foreign = new ForeignNames();
  for (;;) {
    const { exitCode, failed } = await showOnce(shown, writer, foreign);
    writer.flush();
    // What is missing from one display may be there in the next; what cannot be shown at all is not.
    if (shown.intervalMs === undefined || failed) return exitCode;
    await pause(shown.intervalMs);
  }
}

interface Display {
  readonly exitCode: number;
  /** Whether nothing could be shown. */
  readonly failed: boolean;
}

/** Every part in its turn; where one fails, the others are shown all the same. */
async function showOnce(...asked: Parameters<Face>): Promise<Display> {
  const [options, writer] = asked;
  let exitCode = 0;
  let failed = true;
  for (const view of options.views) {
    try {
      exitCode = (await FACES[view](...asked)) || exitCode;
      failed = false;
    } catch (error) {
      tellFailure(view, error, options, writer, wordsOfWindows(error));
      exitCode = 1;
    }
  }
  return { exitCode, failed };
}

/** Shows one part once; answers with the exit code. */
type Face = (options: WindowsOptions, writer: Writer, foreign: ForeignNames) => Promise<number>;

/** Each is loaded where it is asked for. */
const FACES: Readonly<Record<WindowsView, Face>> = {
  async ethernet(options, writer) {
    return (await import('./ethernet.js')).showEthernet(options, writer);
  },
  async statistics(options, writer) {
    return (await import('./statistics.js')).showStatistics(options, writer);
  },
  async routes(options, writer) {
    return (await import('./routes.js')).showRoutes(options, writer);
  },
  async networkDirect(options, writer) {
    return (await import('./network-direct.js')).showNetworkDirect(options, writer);
  },
  async processes(options, writer) {
    return (await import('./processes.js')).showProcesses(options, writer);
  },
  async connections(options, writer, foreign) {
    return (await import('./connections.js')).showConnections(options, writer, foreign);
  },
};
