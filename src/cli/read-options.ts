import type { ReadOptions } from '../model/query.js';
import type { Extensions } from './extensions.js';

/** Where the options say to read from. */
export function readOptionsOf({ extensions }: { readonly extensions: Extensions }): ReadOptions {
  const { source, procRoot, replayFile } = extensions;
  return {
    source,
    ...(procRoot !== undefined && { procRoot }),
    ...(replayFile !== undefined && { replay: replayFile }),
  };
}
