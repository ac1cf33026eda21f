import type { ExtensionName } from './extension-names.js';

type Usage = readonly [argument: string, meaning: string];

const EXTENSIONS: Record<ExtensionName, Usage> = {
  json: ['', 'print one JSON document'],
  ndjson: ['', 'print a JSON object a line'],
  'full-command': ['', 'like -p, with the whole argument list'],
  'all-holders': ['', 'like -p, with every process that has it'],
  explain: ['', 'with -s, say what each counter means'],
  netlink: ['', 'tell changes of the network as they happen'],
  source: [' <how>', "'netlink', 'proc', 'bpf' or (default) 'auto'"],
  'proc-root': [' <dir>', 'read a copy of /proc, as from another machine'],
  capture: [' <file>', 'record in a file what the system answered'],
  replay: [' <file>', 'show such a record, not this machine'],
  'dns-timeout': [' <ms>', 'await host names so long; default: 2000'],
  'help-all': ['', 'display this text'],
};

/** No option of a dialect: it is found before all others are read. */
const DIALECT: Usage = [' <whose>', "take options and print as 'linux' or 'windows'"];

/** What our own options mean, a line each. */
export function extensionUsage(): string {
  const options = Object.entries({ ...EXTENSIONS, dialect: DIALECT });
  const lines = options.map(
    ([name, [argument, meaning]]) => `        ${`--${name}${argument}`.padEnd(24)} ${meaning}\n`,
  );
  return lines.join('');
}
