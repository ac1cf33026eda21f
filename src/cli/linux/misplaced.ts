import type { ExtensionName } from '../extension-names.js';
import type { OptionDraft } from './options.js';

const TABLES_WITHOUT_HOSTS = ['i', 's'];
const TABLES = [...TABLES_WITHOUT_HOSTS, 'r', 'M'];

/** An option of our own that means nothing beside the others, as a complaint; none: undefined. */
export function findMisplaced({ counts, extensions }: OptionDraft): string | undefined {
  const { given, settings } = extensions;
  const table = TABLES.find((letter) => counts.has(letter));
  const hostless = TABLES_WITHOUT_HOSTS.find((letter) => counts.has(letter));
  const numeric = ['n', '!'].find((letter) => counts.has(letter));
  const misplaced: readonly (readonly [ExtensionName, boolean, string])[] = [
    ['explain', !counts.has('s'), "for '--statistics'"],
    ['full-command', table !== undefined, `for sockets, which '-${table}' does not show`],
    ['all-holders', table !== undefined, `for sockets, which '-${table}' does not show`],
    [
      'dns-timeout',
      hostless !== undefined,
      `for names of hosts, which '-${hostless}' does not show`,
    ],
    ['dns-timeout', numeric !== undefined, 'for names of hosts, which are to be numbers'],
    [
      'dns-timeout',
      settings.format !== 'text',
      `for names of hosts, which '--${settings.format}' does not show`,
    ],
  ];
  const found = misplaced.find(([name, applies]) => applies && given.has(name));
  return found && `option '--${found[0]}' is ${found[2]}`;
}
