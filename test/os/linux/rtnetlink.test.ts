import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { routes } from '../../../src/os/linux/routes.js';
import { fakePort, readTable } from '../../support/fake-port.js';
import { dump } from '../../vectors/hex.js';
import { LINK_VA } from '../../vectors/interfaces.js';
import { THROW, VIA_IPV6 } from '../../vectors/routes.js';

const NLM_F_DUMP_INTR = 0x10;

/** The message with the mark of a dump during which the table changed. */
function interrupted(message: Uint8Array): Uint8Array {
  const marked = Uint8Array.from(message);
  marked[6] = (marked[6] ?? 0) | NLM_F_DUMP_INTR;
  return marked;
}

const disturbed = dump(THROW, interrupted(THROW));

function read(...answers: Uint8Array[][]) {
  const again = ['', ', attempt 2', ', attempt 3'];
  const questions = answers.map((answer, at) => [`rtnetlink route IPv4${again[at]}`, answer]);
  const names = { 'rtnetlink interface names': dump(LINK_VA) };
  const port = fakePort({ netlink: { ...names, ...Object.fromEntries(questions) } });
  return readTable(routes(port, 'netlink')({ families: ['IPv4'] }));
}

test('a dump of a family that the kernel lacks is empty, and not that of another', () => {
  const names = { 'rtnetlink interface names': dump(LINK_VA) };
  const port = fakePort({ netlink: { ...names, 'rtnetlink route IPv6': dump(THROW) } });
  const { rows, gaps } = readTable(routes(port, 'netlink')({ families: ['IPv6'] }));
  assert.deepEqual([rows, gaps], [[], []]);
});

describe('a dump during which the table changes', () => {
  test('is begun again, and its rows are not given twice', () => {
    const { rows, gaps } = read(disturbed, dump(THROW, VIA_IPV6));
    assert.deepEqual(
      rows.map(({ destination }) => destination),
      ['10.4.0.0', '10.12.0.0'],
    );
    assert.deepEqual(gaps, []);
  });

  test('is delivered as it is where it never keeps still, and says so', () => {
    const { rows, gaps } = read(disturbed, disturbed, disturbed);
    assert.equal(rows.length, 2);
    assert.deepEqual(gaps, [{ what: 'route IPv4', code: 'INTERRUPTED', count: 1 }]);
  });

  test('is told by the last message, too', () => {
    const [message = new Uint8Array(), done = new Uint8Array()] = dump(THROW);
    const { rows } = read([message, interrupted(done)], dump(VIA_IPV6));
    assert.equal(rows[0]?.destination, '10.12.0.0');
  });
});
