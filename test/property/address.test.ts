import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  canonicalAddress,
  formatIPv4,
  formatIPv6,
  mappedIPv4,
  parseAddress,
} from '../../src/model/address.js';
import { AddressCache } from '../../src/wire/address-cache.js';
import { fc } from '../support/fast-check.js';
import { hasKoffi, library } from '../support/libc.js';
import { unavailable } from '../support/probe.js';

const AF_INET = 2;
const AF_INET6 = 10;

const ipv4 = fc.uint8Array({ minLength: 4, maxLength: 4 });
/** Zeros, and runs of them, far more often than chance has them. */
const group = fc.oneof(
  { weight: 3, arbitrary: fc.constant(0) },
  { weight: 1, arbitrary: fc.constantFrom(1, 0xff, 0x100, 0xffff) },
  { weight: 1, arbitrary: fc.nat({ max: 0xffff }) },
);
const ipv6 = fc
  .array(group, { minLength: 8, maxLength: 8 })
  .map((groups) => Uint8Array.from(groups.flatMap((value) => [value >> 8, value & 0xff])));

const format = (bytes: Uint8Array) => (bytes.length === 4 ? formatIPv4(bytes) : formatIPv6(bytes));

describe('addresses as text', () => {
  test('are as inet_ntop(3) writes them', (t) => {
    if (!hasGlibc()) return unavailable(t, 'no inet_ntop of glibc to call');
    const inetNtop = bindInetNtop();
    fc.assert(
      fc.property(fc.oneof(ipv4, ipv6), (bytes) => {
        assert.equal(format(bytes), inetNtop(bytes));
      }),
      { numRuns: 3000 },
    );
  });

  test('are read back', () => {
    fc.assert(
      fc.property(fc.oneof(ipv4, ipv6), (bytes) => {
        assert.deepEqual(parseAddress(format(bytes)), bytes);
      }),
      { numRuns: 3000 },
    );
  });

  test('are read as inet_pton(3) reads them', (t) => {
    if (!hasGlibc()) return unavailable(t, 'no inet_pton of glibc to call');
    const inetPton = bindInetPton();
    const near = fc.oneof(ipv4, ipv6).map(format);
    const spoilt = fc
      .tuple(
        near,
        fc.nat({ max: 40 }),
        fc.constantFrom('', ':', '.', '0', '00', 'g', ' ', '::', '256', '%1'),
      )
      .map(([text, at, extra]) => text.slice(0, at) + extra + text.slice(at));
    const any = fc.string({
      unit: fc.constantFrom(...'0123456789abcdefABCDEF:.:.'),
      maxLength: 24,
    });
    fc.assert(
      fc.property(fc.oneof(spoilt, any), (text) => {
        assert.deepEqual(parseAddress(text), inetPton(text), text);
      }),
      { numRuns: 5000 },
    );
  });

  test('a mapped one is the same as the one inside', () => {
    fc.assert(
      fc.property(ipv4, (bytes) => {
        const mapped = formatIPv6(Uint8Array.from([...new Array(10).fill(0), 255, 255, ...bytes]));
        assert.equal(mappedIPv4(mapped), formatIPv4(bytes));
        assert.equal(canonicalAddress(mapped), formatIPv4(bytes));
      }),
    );
  });

  test('come the same out of the cache, however full it is', () => {
    const cache = new AddressCache();
    fc.assert(
      fc.property(fc.array(fc.oneof(ipv4, ipv6), { maxLength: 50 }), (addresses) => {
        for (const bytes of [...addresses, ...addresses]) {
          const text = bytes.length === 4 ? cache.ipv4(bytes, 0) : cache.ipv6(bytes, 0);
          assert.equal(text, format(bytes));
        }
      }),
    );
  });
});

function hasGlibc(): boolean {
  const { header } = process.report.getReport() as { header: object };
  return 'glibcVersionRuntime' in header && hasKoffi();
}

function bindInetNtop(): (bytes: Uint8Array) => string {
  const call = library().func('void *inet_ntop(int, const uint8_t *, _Out_ uint8_t *, uint32_t)');
  return (bytes) => {
    const text = Buffer.alloc(64);
    call(bytes.length === 4 ? AF_INET : AF_INET6, bytes, text, text.length);
    return text.toString('latin1', 0, text.indexOf(0));
  };
}

function bindInetPton(): (text: string) => Uint8Array | undefined {
  const call = library().func('int inet_pton(int, const char *, _Out_ uint8_t *)');
  return (text) => {
    const bytes = new Uint8Array(text.includes(':') ? 16 : 4);
    return call(bytes.length === 4 ? AF_INET : AF_INET6, text, bytes) === 1 ? bytes : undefined;
  };
}
