/** What is used of Bun's way to its JavaScript engine. */
declare module 'bun:jsc' {
  /** Never to be compiled by the last of the engine's compilers. */
  // biome-ignore lint/complexity/noBannedTypes: any function, whatever it takes.
  export function noFTL(called: Function): void;
}
