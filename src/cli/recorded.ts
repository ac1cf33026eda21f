import type { Extensions } from './extensions.js';

/** With --capture, what is listed is what was captured. */
export async function recorded<Options extends { readonly extensions: Extensions }>(
  options: Options,
): Promise<Options> {
  const { captureFile, procRoot, ...others } = options.extensions;
  if (captureFile === undefined) return options;
  const { capture } = await import('../api/capture.js');
  await capture(captureFile, { ...(procRoot !== undefined && { procRoot }) });
  return { ...options, extensions: { ...others, replayFile: captureFile } };
}
