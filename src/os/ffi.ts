import { existsSync } from 'node:fs';
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

/** The quickest way that there is: what comes after it is asked where the one before it fails. */
function loadKoffi(): ForeignInterface {
  const require = createRequire(import.meta.url);
  for (const name of waysToKoffi()) {
    try {
      return require(name) as ForeignInterface;
    } catch {
      // The next.
    }
  }
  return require('koffi') as ForeignInterface;
}

/** As it names them, for the processors that it has binaries for and Node is used on. */
const MUSL_LOADERS: Readonly<Record<string, string>> = {
  x64: '/lib/ld-musl-x86_64.so.1',
  arm64: '/lib/ld-musl-aarch64.so.1',
};

/**
 * The package of this platform's binary, which koffi brings along: koffi's own way there costs 4 ms
 * more. That package reads in Node's own file which C library it is for, 1.4 ms; where there is but one
 * on this machine, its binary is loaded without.
 */
function* waysToKoffi(): Generator<string> {
  const { platform, arch } = process;
  const itsPackage = `@koromix/koffi-${platform}-${arch}`;
  const musl = platform === 'linux' ? MUSL_LOADERS[arch] : undefined;
  if (musl !== undefined && !existsSync(musl)) {
    yield `${itsPackage}/${platform}_${arch}/koffi.node`;
  }
  yield itsPackage;
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
