import { UnsupportedError } from '../../model/errors.js';
import type { WindowsOptions } from './options.js';

/** Throws where an option asks for what the system does not tell, or not by what is asked here. */
export function refuseUntold(
  { templates, timeInState, dscp }: WindowsOptions,
  platform: string,
): void {
  const isWindows = platform === 'win32';
  const call = 'no call of iphlpapi tells';
  const untold: readonly (readonly [boolean, string, string])[] = [
    [templates, '-y', isWindows ? `${call} the template` : 'connections have no templates'],
    [timeInState, '-i', isWindows ? `${call} that time` : 'the time in a state is not told'],
    [dscp && isWindows, '-d', `${call} the DSCP value`],
  ];
  const found = untold.find(([applies]) => applies);
  if (found !== undefined) throw new UnsupportedError(found[1], platform, found[2]);
}
