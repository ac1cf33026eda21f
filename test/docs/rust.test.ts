import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { statisticsSync } from '../../src/api/statistics.js';
import { counterMeaning } from '../../src/model/meanings/counter-meaning.js';
import { countersByName } from '../../src/model/statistics.js';
import { hardwareTypeOf } from '../../src/wire/interface-words.js';
import { fixtureTree } from '../support/fixtures.js';
import { type PublicNames, publicNames } from '../support/public-names.js';
import { NETSTAT, PROCFS_NET } from './rust-names.js';

const page = readFileSync(
  fileURLToPath(new URL('../../../docs/tables.md', import.meta.url)),
  'utf8',
);

/** What stands beside each name, in the tables below the heading. */
function mapping(heading: string): Map<string, string> {
  const section = page.split(/^## /m).find((part) => part.startsWith(`${heading}\n`)) ?? '';
  const rows = section.matchAll(/^\| (`.*?`) \| (.*) \|$/gm);
  return new Map(
    [...rows].flatMap(([, names = '', here = '']) => coded(names).map((name) => [name, here])),
  );
}

/** The words that are set as code. */
function coded(text: string): string[] {
  return [...text.matchAll(/`([^`]+)`/g)].map(([, word = '']) => word);
}

function listed(names: Readonly<Record<string, readonly string[]>>): string[] {
  return Object.entries(names).flatMap(([name, parts]) => [
    name,
    ...parts.map((part) => `${name}.${part}`),
  ]);
}

describe('what has another name in Rust', () => {
  let ours: PublicNames;
  before(() => {
    ours = publicNames();
  });
  const { rows } = statisticsSync({ procRoot: fixtureTree('linux-6.18') });
  const counters = countersByName(rows);

  for (const [heading, names] of [
    ['From procfs::net', PROCFS_NET],
    ['From netstat', NETSTAT],
  ] as const) {
    test(`${heading}: every name has its row, and no other`, () => {
      const told = mapping(heading);
      assert.deepEqual([...told.keys()].sort(), listed(names).sort());
    });

    test(`${heading}: what is named here is here`, () => {
      for (const [name, here] of mapping(heading)) {
        const words = coded(here);
        const isLacking = here.startsWith('lacking: ');
        assert.equal(words.length > 0, !isLacking, name);
        let of = '';
        for (const word of words.filter((each) => !each.startsWith('sockeye/'))) {
          assert.ok(counters.has(word) || isOurs(word, of), `${name}: ${word}`);
          if (!word.startsWith("'")) of = word;
        }
      }
    });
  }

  /** `name()`, `Type`, `Type.field`, or what the type or field before it can be. */
  function isOurs(word: string, of: string): boolean {
    if (word.endsWith('()')) return ours.isFunction(word.slice(0, -2));
    if (word.startsWith("'")) return ours.canBe(of, word.slice(1, -1));
    return ours.has(word);
  }

  test('no more is lacking than is said', () => {
    const lacking = [...mapping('From procfs::net'), ...mapping('From netstat')].filter(
      ([, here]) => here.startsWith('lacking'),
    );
    assert.deepEqual(lacking, []);
  });

  test('the types of hardware have these names', () => {
    const known = Array.from({ length: 33 }, (_, type) => hardwareTypeOf(type).hardwareTypeName);
    for (const type of PROCFS_NET['ARPHardware'] ?? []) {
      assert.ok(known.includes(type.toLowerCase()), type);
    }
  });

  test('each counter that is named has its meaning', () => {
    const named = [...mapping('From procfs::net').values()].flatMap(coded);
    const counted = rows.filter((row) => named.includes(nameOf(row)));
    assert.ok(counted.length > 150);
    for (const row of counted) assert.ok(counterMeaning(row) !== undefined, nameOf(row));
    function nameOf(row: (typeof rows)[number]): string {
      return [...countersByName([row]).keys()].join();
    }
  });
});
