/** Milliseconds, for spans. As performance.now(), at whose first call Node loads ten modules, 1 ms. */
export function nowMs(): number {
  const [seconds, nanoseconds] = process.hrtime();
  return seconds * 1000 + nanoseconds / 1e6;
}
