import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type {
  HardwareMap,
  Interface,
  InterfaceAddress,
  InterfaceFlag,
} from '../../../src/model/interfaces.js';
import { bytesText } from '../../../src/render/linux/bytes-text.js';
import { hardwareLine } from '../../../src/render/linux/hardware.js';
import { renderInterfaceDetails } from '../../../src/render/linux/interface-details.js';
import { interfaceEntries } from '../../../src/render/linux/interface-entries.js';
import { fc } from '../../support/fast-check.js';
import { FULL_INTERFACES } from '../../support/full-interfaces.js';
import { harmIn, hostileText } from '../../support/hostile.js';

const [full] = FULL_INTERFACES as [Interface];
const detailsOf = (...rows: Interface[]) => renderInterfaceDetails(interfaceEntries(rows));
const row = (changes: Partial<Interface>): Interface => ({
  name: 'eth0',
  addresses: [],
  ...changes,
});

const ALIAS: InterfaceAddress = {
  family: 'IPv4',
  address: '192.0.2.1',
  prefixLength: 25,
  label: 'eth0:web',
};
const SIX = [
  { family: 'IPv6', address: 'fe80::1', prefixLength: 64, scope: 253 },
  { family: 'IPv6', address: '::ffff:192.0.2.1', prefixLength: 96, scope: 0 },
] as const;

describe('netstat -ie', () => {
  test('an interface with everything, and its alias', () => {
    assert.equal(
      detailsOf({ ...full, name: 'eth0', addresses: [ALIAS, ...SIX] }),
      `eth0: flags=1<UP>  mtu 1500
        inet6 fe80::1  prefixlen 64  scopeid 0x20<link>
        inet6 192.0.2.1  prefixlen 96  scopeid 0x0<global>
        ether 02:00:00:00:00:01  txqueuelen 1000  (Ethernet)
        RX packets 1  bytes 18446744073709551615 (16.0 EiB)
        RX errors 0  dropped 0  overruns 0  frame 0
        TX packets 2  bytes 3 (3.0 B)
        TX errors 0  dropped 0 overruns 0  carrier 0  collisions 0
        device interrupt 11  memory 0xfebc0000-ffffffffffffffff  

eth0:web: flags=1<UP>  mtu 1500
        inet 192.0.2.1  netmask 255.255.255.128
        ether 02:00:00:00:00:01  txqueuelen 1000  (Ethernet)
        device interrupt 11  memory 0xfebc0000-ffffffffffffffff  

`,
    );
  });

  test('a copy of /proc has no more than counters and IPv6 addresses', () => {
    const { rxPackets, txPackets } = { rxPackets: 1n, txPackets: 2n };
    const { statistics } = full;
    assert.ok(statistics);
    const shown = detailsOf(
      row({ statistics: { ...statistics, rxPackets, txPackets }, addresses: SIX.slice(0, 1) }),
    );
    assert.match(shown, /^eth0:\n {8}inet6 fe80::1 .*\n {8}RX packets 1 .*\n(.*\n){3}\n$/);
  });

  test('where the hardware is', () => {
    const map = { memoryStart: 0n, memoryEnd: 0n, baseAddress: 0xffn, irq: 0, dma: 0, port: 0 };
    const lineOf = (hardwareMap: HardwareMap) =>
      detailsOf(row({ flags: ['UP'], hardwareMap })).split('\n')[1];
    assert.equal(lineOf(map), '');
    const whole = { ...map, memoryStart: 0xf0000n, memoryEnd: 0xfffffn, irq: 300, dma: 10 };
    assert.equal(
      lineOf({ ...whole, baseAddress: 0x1e000n }),
      '        device interrupt 300  base 0x1e000  memory 0xf0000-fffff    dma 0xa',
    );
  });

  test('what it is plugged into', () => {
    const map = { memoryStart: 0n, memoryEnd: 0n, baseAddress: 0n, irq: 0, dma: 0 };
    const lineOf = (port: number, ...flags: InterfaceFlag[]) =>
      detailsOf(row({ flags, hardwareMap: { ...map, port } })).split('\n')[1];
    assert.equal(lineOf(6, 'PORTSEL'), '        media 100baseFX');
    assert.equal(lineOf(9, 'PORTSEL', 'AUTOMEDIA'), '        media UNKNOWN(9)autoselect');
    assert.equal(lineOf(6, 'AUTOMEDIA'), '');
  });

  test('no flags, and none with a name', () => {
    const first = (flags: InterfaceFlag[]) => detailsOf(row({ flags })).split('\n')[0];
    assert.equal(first([]), 'eth0: flags=0<');
    assert.equal(first(['PORTSEL']), 'eth0: flags=8192');
    assert.equal(first(['DYNAMIC']), 'eth0: flags=-32768<DYNAMIC>');
  });

  test('compressed headers of serial lines are counted', () => {
    const { statistics } = full;
    assert.ok(statistics);
    const counted = { ...statistics, rxCompressed: 5n, txCompressed: 6n };
    const shown = detailsOf(row({ hardwareType: 257, statistics: counted }));
    assert.match(shown, /^ {8}RX compressed:5$/m);
    assert.match(shown, /^ {8}TX compressed 6$/m);
  });

  test('names neither forge a line nor drive a terminal', () => {
    fc.assert(
      fc.property(hostileText, fc.integer({ min: 0, max: 65_535 }), (name, hardwareType) => {
        const shown = detailsOf({ ...full, name, hardwareType });
        const lines = shown.split('\n').length - 1;
        assert.ok(lines >= 8);
        assert.equal(harmIn(shown, lines), undefined);
      }),
    );
  });
});

describe('bytes in ifconfig', () => {
  test('a unit begins above its first, and tenths are cut', () => {
    for (const [bytes, text] of [
      [0n, '0.0 B'],
      [1024n, '1024.0 B'],
      [1025n, '1.0 KiB'],
      [1_048_576n, '1024.0 KiB'],
      [1_048_577n, '1.0 MiB'],
      [1_999_999n, '1.9 MiB'],
      [2n ** 30n + 1n, '1.0 GiB'],
      [2n ** 40n, '1024.0 GiB'],
      [3n * 2n ** 49n, '1.5 PiB'],
      [2n ** 60n, '1024.0 PiB'],
      [2n ** 60n + 1n, '1.0 EiB'],
      [2n ** 64n - 1n, '16.0 EiB'],
    ] as const) {
      assert.equal(bytesText(bytes), `${bytes} (${text})`);
    }
  });
});

describe('hardware in ifconfig', () => {
  const shown = (hardwareType: number, hardwareAddress?: string) =>
    hardwareLine(row({ hardwareType, ...(hardwareAddress && { hardwareAddress }) })).trim();

  test('addresses of each form', () => {
    const six = '82:a0:40:40:40:ff';
    assert.equal(shown(1, six), 'ether 82:a0:40:40:40:ff  (Ethernet)');
    assert.equal(shown(774, six), 'fddi 82-A0-40-40-40-FF  (Fiber Distributed Data Interface)');
    assert.equal(shown(0, `${six}:1e`), 'netrom AP-15  (AMPR NET/ROM)');
    assert.equal(shown(15, 'fe:ff'), 'dlci -2  (Frame Relay DLCI)');
    assert.equal(shown(783, '01:02:03:80'), 'irda 80:03:02:01  (IrLAP)');
    assert.equal(shown(271, '31:32:1b:00:33'), 'x25 12\\x1b  (generic X.25)');
    assert.equal(shown(768, '192.0.2.1'), 'tunnel   (IPIP Tunnel)');
  });

  test('of a kind that net-tools does not know, eight octets of sixteen', () => {
    const rest = '00-00-00-00-00-00-00-00';
    assert.equal(shown(778, '192.0.2.1'), `unspec C0-00-02-01-00-00-00-00-${rest}  (UNSPEC)`);
    assert.equal(shown(823, '2001:db8::1'), `unspec 20-01-0D-B8-00-00-00-00-${rest}  (UNSPEC)`);
    assert.equal(shown(65_534), `unspec 00-00-00-00-00-00-00-00-${rest}  (UNSPEC)`);
    const octets = Array.from({ length: 20 }, (_, at) => `0${at % 10}`).join(':');
    assert.equal(shown(32, octets), `unspec 00-01-02-03-04-05-06-07-${rest}  (UNSPEC)`);
  });
});
