import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Owner } from '../../../src/model/owner.js';
import { SOCKET_PROTOCOLS, type Socket } from '../../../src/model/tables.js';
import type { View } from '../../../src/render/dialect.js';
import { netTools } from '../../../src/render/linux/dialect.js';
import type { NetToolsStyle } from '../../../src/render/linux/style.js';
import type { Names } from '../../../src/render/names.js';
import { Page } from '../../../src/render/page.js';
import { fc } from '../../support/fast-check.js';
import { FULL_ROWS } from '../../support/full-rows.js';
import { harmIn, hostileText } from '../../support/hostile.js';
import { PLAIN } from './support.js';

const owner = (argv: string[], securityContext: string): Owner => ({
  kind: 'known',
  processes: [
    { pid: 1, fds: [3], argv, program: argv[0] ?? '', comm: securityContext, securityContext },
    { pid: 2, fds: [3], argv, program: argv[0] ?? '', comm: securityContext, securityContext },
  ],
});

const style = fc.record({
  which: fc.constantFrom('first', 'all'),
  as: fc.constantFrom('program', 'command'),
  wide: fc.boolean(),
});

const linesOf = (row: Socket) =>
  row.protocol === 'sctp'
    ? Math.max(row.localAddresses.length, row.remoteAddresses?.length ?? 0)
    : 1;

describe('names from outside in the words of net-tools', () => {
  for (const protocol of SOCKET_PROTOCOLS) {
    const view = netTools[protocol];
    if ('unshown' in view) continue;
    test(`neither forge a row of ${protocol} nor drive a terminal`, () => {
      const text = fc.tuple(hostileText, fc.array(hostileText, { maxLength: 3 }), hostileText);
      fc.assert(
        fc.property(text, style, ([name, argv, context], { wide, ...holders }) => {
          const names: Names = { host: () => name, service: () => context, user: () => name };
          for (const full of FULL_ROWS[protocol]) {
            const row = { ...full, path: name, owner: owner(argv, context) } as Socket;
            const page = new Page();
            const marks = { extend: true, context: true, timers: true };
            const asked: NetToolsStyle = { ...PLAIN, names, wide, holders, ...marks };
            (view as View<Socket, NetToolsStyle>).row(row, asked, page);
            const shown = Buffer.from(page.written).toString('latin1');
            assert.equal(harmIn(shown, linesOf(row)), undefined, JSON.stringify(shown));
          }
        }),
      );
    });
  }
});
