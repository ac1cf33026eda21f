import { NetstatError } from '../../model/errors.js';
import type { Backend, OwnerIndex } from '../../os/backend.js';
import type { Writer } from '../writer.js';

/** Who holds what, after one pass over the processes; says what net-tools says of those closed to us. */
export function readOwners(backend: Backend, writer: Writer): OwnerIndex | undefined {
  const owners = indexOf(backend);
  const refused = owners === undefined || owners.refused;
  if (refused) writer.stderr(owners?.found === true ? SOME_HIDDEN : allHidden());
  return owners;
}

const SOME_HIDDEN =
  '(Not all processes could be identified, non-owned process info\n' +
  ' will not be shown, you would have to be root to see it all.)\n';

/** The user as C prints an int. */
function allHidden(): string {
  const user = (process.geteuid?.() ?? 0) | 0;
  return `(No info could be read for "-p": geteuid()=${user} but you should be root.)\n`;
}

function indexOf(backend: Backend): OwnerIndex | undefined {
  try {
    const work = backend.owners();
    for (;;) {
      const next = work.next();
      if (next.done === true) return next.value;
    }
  } catch (error) {
    if (error instanceof NetstatError) return undefined;
    throw error;
  }
}
