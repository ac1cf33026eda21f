/**
 * Puts names of interfaces, as byte strings, into the order of net-tools: `eth2` before `eth10`, and
 * each before its aliases, by their numbers.
 */
export function compareNames(a: string, b: string): number {
  const left = partsOf(a);
  const right = partsOf(b);
  return (
    compare(left.stem, right.stem) ||
    left.number - right.number ||
    compare(left.whole, right.whole) ||
    left.aliasNumber - right.aliasNumber ||
    compare(left.alias, right.alias)
  );
}

function partsOf(name: string) {
  const colon = /:\d+$/.exec(name)?.index ?? name.length;
  const whole = name.slice(0, colon);
  const alias = name.slice(colon + 1);
  const digits = /\d*$/.exec(whole)?.[0] ?? '';
  return {
    stem: whole.slice(0, whole.length - digits.length),
    number: int(digits),
    whole,
    aliasNumber: alias === '' ? -1 : int(alias),
    alias,
  };
}

/** As atoi(3) has it: 32 bits. */
function int(digits: string): number {
  return Number(digits) | 0;
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
