import { type Finished, type RunOptions, run } from './process.js';

/** Makes the module that is asked for look as if it were not installed. */
const hook = `import module from 'node:module';
const resolve = module._resolveFilename;
module._resolveFilename = (name, ...rest) => {
  if (name === 'koffi' || name.startsWith('@koromix/koffi-')) {
    throw new Error('Cannot find module koffi');
  }
  return resolve(name, ...rest);
};`;

/** For `node`, in front of the program: nothing that it runs finds koffi. */
export const WITHOUT_KOFFI = ['--import', `data:text/javascript,${encodeURIComponent(hook)}`];

/** Runs an ES module where koffi is not installed. */
export function withoutKoffi(code: string, options?: RunOptions): Promise<Finished> {
  const args = [...WITHOUT_KOFFI, '--input-type=module', '--eval', code];
  return run(process.execPath, args, options);
}
