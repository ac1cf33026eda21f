/*
 * Another program is asked before and after ours, for a system does not stand still. Each of these
 * answers with what is different, a line each.
 */

/** Both have the same lines, in whatever order. */
export function sameLines(before, ours, after) {
  const [first, own, last] = [before, ours, after].map((lines) => new Set(lines));
  return [
    ...[...first].filter((line) => last.has(line) && !own.has(line)).map((line) => `- ${line}`),
    ...[...own].filter((line) => !first.has(line) && !last.has(line)).map((line) => `+ ${line}`),
  ];
}

/** Ours has every line of the other, and may have more. */
export function holdsLines(before, ours, after) {
  return sameLines(before, ours, after).filter((line) => line.startsWith('-'));
}

/** The other has every line of ours, and may have more. */
export function heldLines(before, ours, after) {
  return sameLines(before, ours, after).filter((line) => line.startsWith('+'));
}

/** The same lines in the same order, with numbers that lie between. */
export function sameCounters(before, ours, after) {
  const different = [];
  for (let at = 0; at < Math.max(before.length, ours.length); at++) {
    const [least, own, most] = [before, ours, after].map((lines) => lines[at] ?? '');
    if (shapeOf(least) !== shapeOf(own) || !isBetween(least, own, most)) {
      different.push(`- ${least}`, `+ ${own}`);
    }
  }
  return different;
}

function shapeOf(line) {
  return line.replace(/ *\d+/g, (number) => '#'.padStart(number.length));
}

function isBetween(...lines) {
  const [least, own, most] = lines.map((line) => (line.match(/\d+/g) ?? []).map(Number));
  // What counts connections goes either way.
  return own.every((value, at) => {
    const ends = [least[at], most[at] ?? value];
    return value >= Math.min(...ends) && value <= Math.max(...ends);
  });
}
