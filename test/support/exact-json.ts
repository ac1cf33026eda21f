/**
 * JSON.parse, except that every integer becomes a bigint: Node 20's parser rounds those of 64 bits,
 * and its reviver does not see their digits.
 */
export function parseExact(text: string): unknown {
  const tagged = text.replace(/"(?:[^"\\]|\\.)*"|-?\d[\d.eE+-]*/g, (token) =>
    token.startsWith('"') ? `"s${token.slice(1)}` : `"n${token}"`,
  );
  return untag(JSON.parse(tagged));
}

function untag(value: unknown): unknown {
  if (typeof value === 'string') {
    const token = value.slice(1);
    if (value.startsWith('s')) return token;
    return /^-?\d+$/.test(token) ? BigInt(token) : Number(token);
  }
  if (Array.isArray(value)) return value.map(untag);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, field]) => [name.slice(1), untag(field)]),
  );
}
