import { lackOf } from '../../os/gaps.js';
import { renderJson } from '../../render/json.js';
import { byteStringOf } from '../byte-string.js';
import { isExtension } from '../extension-names.js';
import { addExtension, findConflict, NO_EXTENSION_GIVEN } from '../extensions.js';
import { type GetoptEnvironment, type GetoptItem, getoptLong } from '../getopt.js';
import { toStderr, toStdout, type Write } from '../output.js';
import { addFamilies } from './families.js';
import { findMisplaced } from './misplaced.js';
import { FAMILY, NETSTAT_LANGUAGE, UNCOUNTED_FAMILY } from './option-names.js';
import {
  asksForManyTables,
  besideNetlink,
  type NetstatOptions,
  type OptionDraft,
  optionsOf,
} from './options.js';
import { usage, usageOfAll, versionText } from './usage.js';

/** What a command line comes to, after `writes`: a run, or an end with its exit code. */
export type ParsedOptions =
  | { readonly kind: 'run'; readonly options: NetstatOptions; readonly writes: readonly Write[] }
  | { readonly kind: 'exit'; readonly exitCode: number; readonly writes: readonly Write[] };

export interface NetstatEnvironment extends GetoptEnvironment {
  /** Of this package. */
  readonly version: string;
  readonly selinuxEnabled: boolean;
}

const OPTION_ERROR = 3;

/** Reads a command line (without the program's name) as netstat of net-tools 2.10 reads it. */
export function parseOptions(
  argv: readonly string[],
  environment: NetstatEnvironment,
): ParsedOptions {
  const reader = new OptionReader(environment);
  const { writes } = reader;
  for (const item of getoptLong(argv.map(byteStringOf), NETSTAT_LANGUAGE, environment)) {
    const exitCode = reader.take(item);
    if (exitCode !== undefined) return { kind: 'exit', exitCode, writes };
  }
  const exitCode = reader.check();
  if (exitCode !== undefined) return { kind: 'exit', exitCode, writes };
  return { kind: 'run', options: optionsOf(reader.draft), writes };
}

/** netstat acts while it reads: each step may write, and end the program with an exit code. */
class OptionReader {
  readonly draft: OptionDraft = {
    counts: new Map(),
    families: [],
    extensions: NO_EXTENSION_GIVEN,
  };
  readonly writes: Write[] = [];
  readonly #environment: NetstatEnvironment;

  constructor(environment: NetstatEnvironment) {
    this.#environment = environment;
  }

  take(item: GetoptItem): number | undefined {
    if (item.kind === 'error') return this.#refuse(item.message);
    switch (item.value) {
      case FAMILY:
        return item.name === UNCOUNTED_FAMILY
          ? this.#warn("netstat.c: Internal Error `longopts 1 range'.\n")
          : this.#addFamilies(item.name);
      case 'A':
        return this.#addFamilies(item.argument ?? '');
      case '4':
        return this.#addFamilies('inet');
      case '6':
        return this.#addFamilies('inet6');
      case 'x':
        return this.#addFamilies('unix');
      case 'V':
        return this.#end(0, toStdout(versionText(this.#environment.version)));
      case 'h':
        return this.#end(0, ...usage('stdout'));
      case '?':
        return this.#refuse();
      case 'help-all':
        return this.#end(0, usageOfAll());
    }
    if (isExtension(item.value)) {
      const extensions = addExtension(this.draft.extensions, item.value, item.argument);
      if (typeof extensions === 'string') return this.#refuseExtension(extensions);
      this.draft.extensions = extensions;
      return undefined;
    }
    if (item.value === 'Z' && !this.#environment.selinuxEnabled) {
      return this.#end(1, toStderr('SELinux is not enabled on this machine.\n'));
    }
    this.draft.counts.set(item.value, (this.draft.counts.get(item.value) ?? 0) + 1);
    return undefined;
  }

  /** What can only be judged when all options are read. */
  check(): number | undefined {
    if (asksForManyTables(this.draft)) return this.#refuse();
    const repeats = this.draft.counts.has('c') ? "'--continuous'" : undefined;
    const conflict = findConflict(this.draft.extensions, repeats);
    if (conflict !== undefined) return this.#refuseExtension(conflict);
    const misplaced = besideNetlink(this.draft) ?? findMisplaced(this.draft);
    if (misplaced !== undefined) return this.#refuseExtension(misplaced);

    const family = this.draft.families.join() || 'inet';
    if (this.draft.counts.has('s') && family !== 'inet' && family !== 'inet6') {
      return this.#end(1, ...this.#lackOfStatistics(family));
    }
    return undefined;
  }

  /** To stdout, as net-tools, where nothing else is to be there. */
  #lackOfStatistics(family: string): readonly Write[] {
    const text = `netstat: No statistics support for specified address family: ${family}\n`;
    const { format } = this.draft.extensions.settings;
    if (format === 'text') return [toStdout(text)];
    const gaps = [lackOf(`statistics ${family}`)];
    const form = format === 'json' ? 'document' : 'lines';
    const json = [...renderJson({ rows: [], gaps, sources: {} }, form)];
    return [toStderr(text), toStdout(json.join(''))];
  }

  #addFamilies(names: string): number | undefined {
    const { families, complaint, fatal } = addFamilies(this.draft.families, names);
    this.draft.families = families;
    if (complaint !== undefined) this.#warn(complaint);
    return fatal ? 1 : undefined;
  }

  #warn(line: string): undefined {
    this.writes.push(toStderr(line));
  }

  #end(exitCode: number, ...writes: readonly Write[]): number {
    this.writes.push(...writes);
    return exitCode;
  }

  #refuse(message = ''): number {
    return this.#end(OPTION_ERROR, toStderr(message), ...usage('stderr'));
  }

  /** Without the usage, which says nothing of these options. */
  #refuseExtension(complaint: string): number {
    return this.#end(OPTION_ERROR, toStderr(`${this.#environment.programName}: ${complaint}\n`));
  }
}
