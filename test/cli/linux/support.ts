import { existsSync } from 'node:fs';
import type { NetstatOptions } from '../../../src/cli/linux/options.js';
import {
  type NetstatEnvironment,
  type ParsedOptions,
  parseOptions,
} from '../../../src/cli/linux/parse-options.js';
import type { Section } from '../../../src/cli/linux/sections.js';
import type { PeerRun } from '../../support/peer.js';

/** As the real netstat runs here, when its name is found on the PATH. */
export const ENVIRONMENT: NetstatEnvironment = {
  programName: 'netstat',
  posixlyCorrect: false,
  selinuxEnabled: existsSync('/sys/fs/selinux/enforce'),
  version: '1.2.3',
};

export function parse(
  argv: readonly string[],
  environment: Partial<NetstatEnvironment> = {},
): ParsedOptions {
  return parseOptions(argv, { ...ENVIRONMENT, ...environment });
}

/** The options of a command line that must lead to a run. */
export function optionsOf(argv: readonly string[]): NetstatOptions {
  const parsed = parse(argv);
  if (parsed.kind !== 'run') throw new Error(`netstat ${argv.join(' ')}: ${textOf(parsed).stderr}`);
  return parsed.options;
}

/** What a command line writes by itself, as byte strings; the exit code is null for a run. */
export function textOf(parsed: ParsedOptions): PeerRun {
  const text = (stream: 'stdout' | 'stderr'): string => {
    const pieces = parsed.writes.filter((write) => write.stream === stream);
    return Buffer.concat(pieces.map((write) => write.bytes)).toString('latin1');
  };
  return {
    exitCode: parsed.kind === 'exit' ? parsed.exitCode : null,
    stdout: text('stdout'),
    stderr: text('stderr'),
  };
}

/** All that is shown where nothing is named, in order. */
export const UNNAMED: readonly Section[] = [
  ...(['tcp', 'sctp', 'udp', 'udplite', 'raw'] as const),
  ...(['unix', 'ipx', 'ax25', 'x25', 'netrom', 'rose'] as const),
];
