import type { Gap } from '../../model/table.js';
import { lackOf } from '../../os/gaps.js';
import type { WindowsOptions } from './options.js';

/**
 * What options ask for that the system does not tell of any connection: the column has `-` in place of
 * it. Why is in docs/windows.md.
 */
export function untoldOf(
  { templates, timeInState, dscp }: WindowsOptions,
  platform: string,
): readonly Gap[] {
  const untold: readonly (readonly [boolean, string])[] = [
    [dscp && platform === 'win32', 'DSCP values of connections'],
    [templates, 'templates of connections'],
    [timeInState, 'times in states of connections'],
  ];
  return untold.flatMap(([isAsked, what]) => (isAsked ? lackOf(what) : []));
}
