import { capture } from '../../src/api/capture.js';

/** Run in a namespace with the name of a file: captures the namespace to it. */
await capture(process.argv[2] ?? '');
