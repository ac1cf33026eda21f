import type { ArgumentMode, LongOption } from './getopt.js';

/** The long options that no netstat has a word for; each is its own meaning, in every dialect. */
const EXTENSIONS = {
  json: 'none',
  ndjson: 'none',
  'full-command': 'none',
  'all-holders': 'none',
  explain: 'none',
  netlink: 'none',
  source: 'required',
  'proc-root': 'required',
  capture: 'required',
  replay: 'required',
  'dns-timeout': 'required',
  'help-all': 'none',
} as const satisfies Record<string, ArgumentMode>;

export type ExtensionName = keyof typeof EXTENSIONS;

export function isExtension(value: string): value is ExtensionName {
  return Object.hasOwn(EXTENSIONS, value);
}

export const EXTENSION_OPTIONS: readonly LongOption[] = Object.entries(EXTENSIONS).map(
  ([name, argument]) => ({ name, argument, value: name }),
);
