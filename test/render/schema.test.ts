import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { socketsSync } from '../../src/api/sockets.js';
import { SOCKET_PROTOCOLS, TABLE_NAMES, type Tables } from '../../src/model/tables.js';
import { binaryToBytes, decodeText } from '../../src/model/text.js';
import { type JsonForm, jsonWriter, renderJson } from '../../src/render/json.js';
import { ZOO_CAPTURE } from '../support/fixtures.js';
import { FULL_CHANGES } from '../support/full-changes.js';
import { FULL_ROWS } from '../support/full-rows.js';
import { MINIMAL_LEGACY, type Minimal } from '../support/minimal-legacy.js';
import { SCHEMA, type Schema, validatorOf } from '../support/schema.js';

const validDocument = validatorOf();
const validLine = validatorOf('line');
const every = Object.values<object[]>(FULL_ROWS).flat();
const sockets = SOCKET_PROTOCOLS.flatMap<object>((protocol) => FULL_ROWS[protocol]);

const inet = { family: 'IPv4', localAddress: '0.0.0.0', localPort: 0, state: 'CLOSED' } as const;
const queues = { receiveQueue: 0, sendQueue: 0 };
const MINIMAL_ROWS: { [Name in keyof Tables]: Minimal<Tables[Name]>[] } = {
  tcp: [
    { protocol: 'tcp', ...inet },
    { protocol: 'tcp', ...inet, state: 'LISTEN' },
  ],
  mptcp: [{ protocol: 'mptcp', ...inet }],
  sctp: [
    {
      protocol: 'sctp',
      kind: 'endpoint',
      family: 'IPv4',
      state: 'CLOSED',
      localAddresses: [],
      localPort: 0,
    },
  ],
  udp: [{ protocol: 'udp', ...inet }],
  udplite: [{ protocol: 'udplite', ...inet }],
  raw: [{ protocol: 'raw', ...inet, ...queues }],
  icmp: [{ protocol: 'icmp', ...inet, ...queues }],
  unix: [{ protocol: 'unix', type: 'UNKNOWN(9)', state: 'UNKNOWN(9)' }],
  packet: [{ protocol: 'packet', type: 'raw', etherType: 0, receiveQueue: 0 }],
  netlink: [
    {
      protocol: 'netlink',
      netlinkFamily: 16,
      netlinkFamilyName: 'GENERIC',
      portId: 0,
      groups: [],
      ...queues,
    },
  ],
  routes: [{ family: 'IPv4', destination: '0.0.0.0', prefixLength: 0, nextHops: [] }],
  interfaces: [{ name: '', addresses: [] }],
  neighbours: [{ family: 'IPv4', address: '', flags: [] }],
  groups: [{ family: 'link', interfaceIndex: 1, interfaceName: '', address: '' }],
  statistics: [{ group: '', name: 'New', value: 0n }],
  conntrack: [
    {
      family: 'IPv6',
      protocol: 253,
      original: { sourceAddress: '::1', destinationAddress: '::2' },
      reply: { sourceAddress: '::2', destinationAddress: '::1' },
      flags: [],
    },
  ],
  ...MINIMAL_LEGACY,
};

describe('the JSON Schema', () => {
  test('takes a row with every field of the model', () => check(every));

  test('takes a row with no more than it must have, and none that lacks a field of these', () => {
    for (const [table, rows] of Object.entries<object[]>(MINIMAL_ROWS)) {
      for (const row of rows) {
        check([row]);
        for (const name of Object.keys(row)) {
          const { [name as keyof typeof row]: _, ...less } = row;
          assert.ok(!validLine(less), `${table} without ${name}`);
        }
      }
    }
  });

  test('takes no field that the model lacks', () => {
    for (const row of every) {
      assert.ok(!validLine({ ...plain(row), surprise: 1 }), Object.keys(row).join());
    }
  });

  test('names no field that the model lacks', () => {
    const filled = new Map<Schema, Set<string>>();
    for (const row of every) fill({ $ref: '#/$defs/row' }, plain(row), filled);
    for (const [{ properties = {} }, names] of filled) {
      const own = Object.keys(properties).filter((name) => !name.endsWith('Bytes'));
      assert.deepEqual(
        own.filter((name) => !names.has(name)),
        [],
      );
    }
    assert.ok(filled.size > SOCKET_PROTOCOLS.length);
  });

  test('takes changes of every kind, as lines, and no others', () => {
    for (const change of FULL_CHANGES) {
      const line = jsonWriter('lines').rows([change]);
      validLine(JSON.parse(line));
      assert.deepEqual(validLine.errors, null, line);
      const parsed = JSON.parse(line);
      for (const name of Object.keys(parsed)) {
        const { [name]: _, ...less } = parsed;
        assert.ok(!validLine(less), `${line} without ${name}`);
      }
      assert.ok(!validLine({ ...parsed, surprise: 1 }));
      if ('row' in parsed) assert.ok(!validLine({ ...parsed, row: { ...parsed.row, odd: 1 } }));
      if (parsed.event === 'added') assert.ok(!validLine({ ...parsed, previous: parsed.row }));
    }
  });

  test('takes names of any bytes', () => {
    const name = decodeText(binaryToBytes('\xff\x1b[2J\n\x80'));
    const processes = [
      { pid: 1, comm: name, program: name, argv: [name], exe: name, services: [name] },
    ];
    const owner = { owner: { kind: 'known', processes }, user: name };
    check(sockets.map((row) => ({ ...row, ...owner })));
    check(FULL_ROWS.tcp.map((row) => ({ ...row, congestion: name })));
    check(FULL_ROWS.unix.map(({ pathBytes: _, ...row }) => ({ ...row, path: name })));
  });

  test('takes every row of the zoo, from both sources', () => {
    for (const source of ['auto', 'proc'] as const) {
      const query = { source, owners: true, userNames: true, details: true };
      const { rows } = socketsSync({ ...query, replay: ZOO_CAPTURE });
      assert.ok(rows.length > 100);
      check(rows);
    }
  });

  test('says of every kind of row what it is', () => {
    const kinds = ['line', 'end', 'row', ...rowKinds('row')];
    assert.ok(kinds.length > SOCKET_PROTOCOLS.length);
    for (const name of kinds)
      assert.match(SCHEMA.$defs?.[name]?.description ?? '', /\w{3}.*\.$/, name);
    assert.match(SCHEMA.description ?? '', /\.$/);
  });

  test('knows every protocol and every other table', () => {
    assert.deepEqual(SCHEMA.$defs?.['protocol']?.enum, SOCKET_PROTOCOLS);
    assert.deepEqual(SCHEMA.$defs?.['table']?.enum, TABLE_NAMES);
  });
});

/** The definitions that a row is one of. */
function rowKinds(name: string): string[] {
  const choice = SCHEMA.$defs?.[name]?.oneOf;
  return choice === undefined ? [name] : choice.flatMap(({ $ref = '' }) => rowKinds(nameOf($ref)));
}

const nameOf = ($ref: string) => $ref.slice('#/$defs/'.length);

/** Notes for every object schema that the value goes through which properties it has. */
function fill(schema: Schema, value: unknown, filled: Map<Schema, Set<string>>): void {
  const { $ref, allOf = [], oneOf = [], items, properties } = schema;
  if ($ref !== undefined) {
    const name = nameOf($ref);
    if (validatorOf(name)(value)) fill(SCHEMA.$defs?.[name] ?? {}, value, filled);
  }
  for (const part of [...allOf, ...oneOf]) fill(part, value, filled);
  if (items !== undefined) for (const item of value as unknown[]) fill(items, item, filled);
  if (properties === undefined) return;
  const names = filled.get(schema) ?? new Set();
  filled.set(schema, names);
  for (const [name, field] of Object.entries(value as object)) {
    const property = properties[name];
    if (property === undefined) continue;
    names.add(name);
    fill(property, field, filled);
  }
}

function render(rows: object[], form: JsonForm): string {
  const gaps = [{ what: 'raw', code: 'EPERM', count: 1 }];
  return [
    ...renderJson(
      { rows, gaps, sources: { tcp: ['netlink', 'proc'], statistics: ['proc'] } },
      form,
    ),
  ].join('');
}

function plain(row: object): object {
  return JSON.parse(render([row], 'document')).rows[0];
}

/** Both forms of the rows are as the schema says. */
function check(rows: object[]): void {
  validDocument(JSON.parse(render(rows, 'document')));
  assert.deepEqual(validDocument.errors, null);
  for (const line of render(rows, 'lines').trimEnd().split('\n')) {
    validLine(JSON.parse(line));
    assert.deepEqual(validLine.errors, null, line);
  }
}
