import type { NetToolsStyle } from '../../render/linux/style.js';
import type { Names } from '../../render/names.js';
import type { NetstatOptions } from './options.js';

/** How the options want rows to look. */
export function styleOf(options: NetstatOptions, names: Names): NetToolsStyle {
  const { fullCommand, allHolders } = options.extensions;
  const holders = {
    which: allHolders ? 'all' : 'first',
    as: fullCommand ? 'command' : 'program',
  } as const;
  return {
    show: options.show,
    names,
    wide: options.wide,
    extend: options.extend > 0,
    ...(options.programs && { holders }),
    context: options.context,
    timers: options.timers,
  };
}
