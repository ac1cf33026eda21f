import { createRequire } from 'node:module';

/** The part of koffi's interface that is used here. Only primitives and byte arrays cross it. */
export interface ForeignLibrary {
  func(signature: string): ForeignFunction;
}

// biome-ignore lint/suspicious/noExplicitAny: the C signature gives the types, not TypeScript.
type Foreign = any;

export interface ForeignFunction {
  (...values: Foreign[]): Foreign;
  /**
   * The same call in a thread of libuv's pool; the last value is a callback with the error and the
   * result. What the values point to has to live until then.
   */
  async(...values: Foreign[]): void;
}

export interface ForeignInterface {
  load(path: string | null): ForeignLibrary;
  /** The last error number; meaningful only directly after a call that failed. */
  errno(): number;
  /** Where a byte array lies in memory. */
  address(bytes: Uint8Array): bigint;
  /** Of a C type, in bytes. */
  sizeof(type: string): number;
  /** So many calls in threads can wait at a time; absent: as many as libuv has threads. */
  readonly threads?: number;
}

let loaded: ForeignInterface | null | undefined;
let load = loadKoffi;

/** For a program that brings a way of its own; to be called before the first use. */
export function loadForeignInterfaceBy(open: () => ForeignInterface): void {
  load = open;
}

/** koffi, where it has been loaded already. */
export function loadedInterface(): ForeignInterface | null {
  return loaded ?? null;
}

/**
 * By the package of this platform's binary, which koffi brings along: its own way there costs 4 ms
 * more. Where that package lies elsewhere, or refuses, koffi itself is asked.
 */
function loadKoffi(): ForeignInterface {
  const require = createRequire(import.meta.url);
  try {
    return require(`@koromix/koffi-${process.platform}-${process.arch}`) as ForeignInterface;
  } catch {
    return require('koffi') as ForeignInterface;
  }
}

/**
 * koffi, or null where it is not installed or has no binary for this system: each caller has a way
 * to do without. Loaded at the first use, so that whoever needs none of it does not pay for it.
 */
export function foreignInterface(): ForeignInterface | null {
  if (loaded === undefined) {
    try {
      loaded = load();
    } catch {
      loaded = null;
    }
  }
  return loaded;
}
