import type { AnySocket, OwningModule } from '../../model/inet.js';
import type { Holder } from '../../model/owner.js';
import { escapeText } from '../escape.js';
import type { WindowsStyle } from './style.js';

type Executables = NonNullable<WindowsStyle['executables']>;

const UNKNOWN = ' Can not obtain ownership information\n';

/**
 * The lines that -b puts below a socket: what in the program made it, where that is not the program
 * itself, and the program in brackets. None where nobody has the socket.
 */
export function executableLines(socket: AnySocket, asked: Executables): string {
  const { owner, owningPid, owningModule } = socket;
  if (owner?.kind === 'none' || (owner === undefined && owningPid === 0)) return '';
  if (owner?.kind !== 'known') return UNKNOWN;
  const holders = asked.which === 'first' ? owner.processes.slice(0, 1) : owner.processes;
  return holders
    .map((holder) => {
      const program = programOf(holder, owningPid !== undefined);
      if (program === undefined) return UNKNOWN;
      const components = componentsOf(holder, program, owningModule, asked).map(
        (component) => `  ${escapeText(component)}\n`,
      );
      const { argv = [] } = holder;
      const shown = asked.as === 'command' && argv.length > 0 ? argv.join(' ') : program;
      return `${components.join('')} [${escapeText(shown)}]\n`;
    })
    .join('');
}

/**
 * The name of the program's file. Windows tells the name of a process without its file only for its
 * own, which netstat does not name.
 */
export function programOf({ exe, program, comm }: Holder, isWindows: boolean): string | undefined {
  const path = isWindows ? exe : (exe ?? program ?? comm);
  return path === undefined ? undefined : baseName(path);
}

function componentsOf(
  { exe, services = [] }: Holder,
  program: string,
  owningModule: OwningModule | undefined,
  { paths }: Executables,
): readonly string[] {
  const { name, path } = owningModule ?? only(services) ?? {};
  const isProgram = name === undefined || sameFile(baseName(name), program);
  const component = isProgram ? [] : [(paths ? path : undefined) ?? name];
  return paths && exe !== undefined ? [...component, exe] : component;
}

/** The one service that a process hosts; of more nobody says whose the socket is. */
function only(services: readonly string[]): { name: string; path?: string } | undefined {
  const [name, ...others] = services;
  return name === undefined || others.length > 0 ? undefined : { name };
}

/** Backslashes separate nothing in a path that begins with a slash. */
function baseName(path: string): string {
  const separator = path.startsWith('/') ? '/' : '\\';
  return path.slice(path.lastIndexOf(separator) + 1) || path;
}

function sameFile(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
