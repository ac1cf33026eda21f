import assert from 'node:assert/strict';

/**
 * Holds `actual` to be what two readings of another program say, one before and one after: the same,
 * except that what counts up or down in between may stand anywhere between the two.
 */
export function assertBetween(actual: unknown, before: unknown, after: unknown, at = ''): void {
  if (typeof actual === 'number' && typeof before === 'number' && typeof after === 'number') {
    const [low, high] = before < after ? [before, after] : [after, before];
    assert.ok(low <= actual && actual <= high, `${at}: ${low} ${actual} ${high}`);
  } else if (isObject(actual) && isObject(before) && isObject(after)) {
    assert.deepEqual(Object.keys(actual).sort(), Object.keys(before).sort(), at);
    for (const [name, value] of Object.entries(actual)) {
      assertBetween(value, before[name], after[name], `${at}.${name}`);
    }
  } else {
    assert.deepEqual(actual, before, at);
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
