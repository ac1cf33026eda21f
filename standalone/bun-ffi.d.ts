/** What is used of Bun's own foreign function interface. */
declare module 'bun:ffi' {
  /** Takes numbers, bigints, byte arrays and null; `ptr` is where the C function lies. */
  export interface NativeFunction {
    (...values: unknown[]): unknown;
    readonly ptr: number;
  }
  /** Throws where the library or one of the symbols cannot be found. */
  export function dlopen<Name extends string>(
    library: string,
    symbols: Record<Name, { readonly args: readonly string[]; readonly returns: string }>,
  ): { readonly symbols: Record<Name, NativeFunction> };
  export function ptr(memory: ArrayBufferLike): number;
  export const read: { i32(address: number): number };
}
