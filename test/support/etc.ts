import type { Namespace } from './namespace.js';
import { makeTree } from './proc-tree.js';

type Where = Pick<Namespace, 'run'>;

/** Certificates that Node may be told to load lie there, and are not to be missed aloud. */
const SCRIPT = 'unset NODE_EXTRA_CA_CERTS; mount --bind "$0" /etc && exec "$@"';

/** The same namespace, where /etc has these files and no others. Names come from there alone. */
export function withEtc({ run }: Where, files: Readonly<Record<string, string>>): Where {
  const etc = makeTree({ 'nsswitch.conf': 'hosts: files\nnetworks: files\n', ...files });
  return {
    run: (command, args, options) =>
      run('unshare', ['--mount', 'sh', '-c', SCRIPT, etc, command, ...args], options),
  };
}
