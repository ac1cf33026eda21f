/** A C declaration in the words of bun:ffi. */
export interface Declaration {
  readonly name: string;
  readonly args: readonly string[];
  readonly returns: string;
}

/** Of a 64-bit system. A pointer can be given as bytes, as an address, or as null. */
const ARGUMENTS: Readonly<Record<string, string>> = {
  int: 'i32',
  uint32_t: 'u32',
  long: 'i64',
  size_t: 'u64',
  uintptr_t: 'ptr',
  'void *': 'ptr',
};

/** `i64_fast` is a number as long as one can hold it. */
const RESULTS: Readonly<Record<string, string>> = {
  void: 'void',
  int: 'i32',
  long: 'i64_fast',
  intptr_t: 'i64_fast',
};

/** Reads `int close(int fd)`: every parameter has a name. */
export function readDeclaration(text: string): Declaration {
  const [, result = '', name = '', list = ''] = /^(\w+) (\w+)\((.*)\)$/.exec(text) ?? [];
  const parameters = list === 'void' ? [] : list.split(', ');
  return {
    name,
    args: parameters.map((parameter) => known(ARGUMENTS, parameter.replace(/\w+$/, '').trim())),
    returns: known(RESULTS, result),
  };
}

function known(types: Readonly<Record<string, string>>, type: string): string {
  const found = types[type];
  if (found === undefined) throw new TypeError(`unknown C type: ${type}`);
  return found;
}
