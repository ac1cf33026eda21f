import type { Names } from '../../render/names.js';
import type { WindowsStyle } from '../../render/windows/style.js';
import type { WindowsOptions } from './options.js';

/** How the options want connections to look. */
export function styleOf(options: WindowsOptions, names: Names): WindowsStyle {
  const { processIds, executables, componentPaths, extensions } = options;
  const which = extensions.allHolders ? 'all' : 'first';
  const as = extensions.fullCommand ? 'command' : 'program';
  return {
    names,
    fullNames: options.fullNames,
    ...(processIds && { processIds: which }),
    ...(executables && { executables: { which, as, paths: componentPaths } }),
    dscp: options.dscp,
    offloadState: options.offloadState,
    template: options.templates,
    timeInState: options.timeInState,
  };
}
