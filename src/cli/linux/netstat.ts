import { existsSync } from 'node:fs';
import { tellFailure } from '../tell-failure.js';
import { packageVersion } from '../version.js';
import type { Writer } from '../writer.js';
import { listSockets } from './listing.js';
import type { NetstatOptions } from './options.js';
import { type NetstatEnvironment, parseOptions } from './parse-options.js';

/** netstat as net-tools has it: runs a command line (without the program's name) to its exit code. */
export async function netstat(
  argv: readonly string[],
  writer: Writer,
  version = packageVersion,
): Promise<number> {
  const parsed = parseOptions(argv, new Environment(version));
  for (const { stream, bytes } of parsed.writes) {
    writer[stream](Buffer.from(bytes).toString('latin1'));
  }
  if (parsed.kind === 'exit') return parsed.exitCode;
  try {
    return await show(parsed.options, writer);
  } catch (error) {
    tellFailure(parsed.options.table, error, parsed.options, writer);
    return 1;
  }
}

/** Each table is loaded where it is asked for. */
async function show(options: NetstatOptions, writer: Writer): Promise<number> {
  switch (options.table) {
    case 'routes': {
      const { showRoutes } = await import('./routes.js');
      return showRoutes(options, writer);
    }
    case 'statistics': {
      const { showStatistics } = await import('./statistics.js');
      return showStatistics(options, writer);
    }
    case 'masquerade': {
      const { showMasquerade } = await import('./masquerade.js');
      return showMasquerade(options, writer);
    }
    case 'changes': {
      const { showChanges } = await import('./changes.js');
      return showChanges(options, writer);
    }
    case 'interfaces': {
      const { showInterfaces } = await import('./interfaces.js');
      return showInterfaces(options, writer);
    }
    default:
      return listSockets(options, writer);
  }
}

class Environment implements NetstatEnvironment {
  readonly programName = 'netstat';

  constructor(private readonly readVersion: () => string) {}

  get posixlyCorrect(): boolean {
    const { POSIXLY_CORRECT } = process.env;
    return POSIXLY_CORRECT !== undefined;
  }

  get selinuxEnabled(): boolean {
    return existsSync('/sys/fs/selinux/enforce');
  }

  get version(): string {
    return this.readVersion();
  }
}
