import { main } from '../src/cli/main.js';
import { loadForeignInterfaceBy } from '../src/os/ffi.js';
import { openForeignInterface } from './foreign.js';
import { leaveOutLastTier } from './last-tier.js';

/** package.json's, put in as the executable is built. */
declare const SOCKEYE_VERSION: string;

/** The entry point of the executable. */
leaveOutLastTier();
loadForeignInterfaceBy(openForeignInterface);
main(process.argv.slice(2), () => SOCKEYE_VERSION).catch((fault: unknown) => {
  process.stderr.write(`netstat: ${fault instanceof Error ? fault.stack : fault}\n`);
  process.exit(1);
});
