import { UnsupportedError } from '../model/errors.js';
import type { ReadOptions } from '../model/query.js';
import type { Backend } from './backend.js';
import { darwin } from './darwin/backend.js';
import { freebsd } from './freebsd/backend.js';
import { linux } from './linux/backend.js';
import { livePort } from './linux/live-port.js';
import { windows } from './windows/backend.js';

export interface BackendOptions extends ReadOptions {
  /** See `LivePortOptions`. */
  readAhead?: boolean;
}

/** The backend that answers for the options: this system's, or the one a capture came from. */
export function selectBackend(
  options: BackendOptions,
  platform: string = process.platform,
): Backend {
  const { procRoot, readAhead } = options;
  if (procRoot !== undefined) return linux(livePort({ procRoot }), 'proc');
  switch (platform) {
    case 'linux':
    case 'android':
      return linux(livePort({ readAhead }), options.source);
    case 'win32':
      return windows;
    case 'darwin':
      return darwin;
    case 'freebsd':
      return freebsd;
    default:
      throw new UnsupportedError('every table', platform, 'no backend reads this system');
  }
}
