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
  uint64_t: 'u64',
  uintptr_t: 'ptr',
  'void *': 'ptr',
};

/** `i64_fast` is a number as long as one can hold it. */
const RESULTS: Readonly<Record<string, string>> = {
  void: 'void',
  int: 'i32',
  uint32_t: 'u32',
  long: 'i64_fast',
  intptr_t: 'i64_fast',
  uintptr_t: 'u64_fast',
};

const SIZES: Readonly<Record<string, number>> = { 'void *': 8 };

/** Reads `int close(int fd)`, or `int close(int)`. */
export function readDeclaration(text: string): Declaration {
  const [, result = '', name = '', list = ''] = /^(\w+) (\w+)\((.*)\)$/.exec(text) ?? [];
  const parameters = list === 'void' || list === '' ? [] : list.split(', ');
  return {
    name,
    args: parameters.map((parameter) => ARGUMENTS[parameter] ?? known(ARGUMENTS, named(parameter))),
    returns: known(RESULTS, result),
  };
}

/** How many bytes a type has. */
export function sizeOf(type: string): number {
  return known(SIZES, type);
}

/** The type of a parameter with a name. */
function named(parameter: string): string {
  return parameter.replace(/\w+$/, '').trim();
}

function known<Value>(types: Readonly<Record<string, Value>>, type: string): Value {
  const found = types[type];
  if (found === undefined) throw new TypeError(`unknown C type: ${type}`);
  return found;
}
