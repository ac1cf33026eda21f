import type { Gap } from '../../model/table.js';
import { lackOf } from '../../os/gaps.js';
import { selectBackend } from '../../os/select.js';
import { NETWORK_DIRECT_HEADING } from '../../render/windows/network-direct.js';
import { readOptionsOf } from '../read-options.js';
import { tellGaps, writeJson } from '../whole-table.js';
import type { Writer } from '../writer.js';
import type { WindowsOptions } from './options.js';

/** -x: only Windows has NetworkDirect, and documents no call that tells of it: docs/windows.md. */
export async function showNetworkDirect(options: WindowsOptions, writer: Writer): Promise<number> {
  const { platform } = selectBackend(readOptionsOf(options));
  const gaps: Gap[] = platform === 'win32' ? [lackOf('NetworkDirect endpoints')] : [];
  if (options.extensions.format === 'text') writer.stdout(NETWORK_DIRECT_HEADING);
  else writeJson({ rows: [], gaps, sources: {} }, options, writer);
  return tellGaps(gaps, writer);
}
