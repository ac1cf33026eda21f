import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Route } from '../../../src/model/routes.js';
import { routes } from '../../../src/os/linux/routes.js';
import { routeMatcher } from '../../../src/query/routes.js';
import { fakePort } from '../../support/fake-port.js';

describe('routes that are kept for the next start', () => {
  test('Linux has none', () => {
    assert.throws(() => routes(fakePort({}), 'auto')({ persistent: true }), {
      code: 'UNSUPPORTED',
    });
  });

  test('are apart from those in use', () => {
    const used: Route = { family: 'IPv4', destination: '0.0.0.0', prefixLength: 0, nextHops: [] };
    const kept = { ...used, persistent: true };
    assert.deepEqual([used, kept].filter(routeMatcher({})), [used]);
    assert.deepEqual([used, kept].filter(routeMatcher({ persistent: true })), [kept]);
  });
});
