const UNITS = ['B', 'KiB', 'MiB', 'GiB', 'TiB', 'PiB', 'EiB'];

/** `12345 (12.0 KiB)`: a tenth is cut, and a unit begins above its first, as in ifconfig. */
export function bytesText(bytes: bigint): string {
  let unit = 0;
  while (unit < UNITS.length - 1 && bytes > 1024n ** BigInt(unit + 1)) unit++;
  const tenths =
    unit === UNITS.length - 1 ? bytes / TENTH_OF_EIB : (bytes * 10n) / 1024n ** BigInt(unit);
  return `${bytes} (${tenths / 10n}.${tenths % 10n} ${UNITS[unit]})`;
}

/** net-tools divides by a whole number, so that it stays within 64 bits. */
const TENTH_OF_EIB = 115_292_150_460_684_697n;
