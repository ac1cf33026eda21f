import { UnsupportedError } from '../../model/errors.js';
import { selectBackend } from '../../os/select.js';
import { NETWORK_DIRECT_HEADING } from '../../render/windows/network-direct.js';
import { readOptionsOf } from '../read-options.js';
import { writeJson } from '../whole-table.js';
import type { Writer } from '../writer.js';
import type { WindowsOptions } from './options.js';

/** -x: only Windows has NetworkDirect, and does not tell of it by what is asked here. */
export async function showNetworkDirect(options: WindowsOptions, writer: Writer): Promise<number> {
  const { platform } = selectBackend(readOptionsOf(options));
  if (platform === 'win32') {
    throw new UnsupportedError('-x', platform, 'no call of iphlpapi tells of NetworkDirect');
  }
  if (options.extensions.format === 'text') writer.stdout(NETWORK_DIRECT_HEADING);
  else writeJson({ rows: [], gaps: [], sources: {} }, options, writer);
  return 0;
}
