import type { ExtensionName } from '../extension-names.js';
import type { ExtensionDraft } from '../extensions.js';
import type { WindowsOptions } from './options.js';

/** An option that means nothing beside the others, as a complaint; none: undefined. */
export function findMisplaced(
  { given, settings }: ExtensionDraft,
  { views, numeric, executables, componentPaths }: WindowsOptions,
): string | undefined {
  const listsSockets = views.includes('connections') || views.includes('processes');
  const isLinux = "of '--dialect linux'";
  const noSockets = `for sockets, which ${views.join(' and ')} are not`;
  const format = settings.format === 'json' ? 'json' : 'ndjson';
  const misplaced: readonly (readonly [ExtensionName, boolean, string])[] = [
    ['explain', true, isLinux],
    ['netlink', true, isLinux],
    ['full-command', !listsSockets, noSockets],
    ['all-holders', !listsSockets, noSockets],
    ['dns-timeout', !views.includes('connections'), 'for names of hosts, which are not shown'],
    ['dns-timeout', numeric, 'for names of hosts, which are to be numbers'],
    [
      'dns-timeout',
      settings.format !== 'text',
      `for names of hosts, which '--${settings.format}' does not show`,
    ],
    [format, views.includes('processes'), "for tables, which the list of '-c' is not"],
    [format, views.length > 1, 'for one table at a time'],
  ];
  const found = misplaced.find(([name, applies]) => applies && given.has(name));
  if (found !== undefined) return `option '--${found[0]}' is ${found[2]}`;
  return componentPaths && !executables ? "option '-v' is for what '-b' shows" : undefined;
}
