import type { NetstatOptions } from './options.js';

/** With --capture, what is listed is what was captured. */
export async function recorded(options: NetstatOptions): Promise<NetstatOptions> {
  const { captureFile, procRoot, ...others } = options.extensions;
  if (captureFile === undefined) return options;
  const { capture } = await import('../../api/capture.js');
  await capture(captureFile, { ...(procRoot !== undefined && { procRoot }) });
  return { ...options, extensions: { ...others, replayFile: captureFile } };
}
