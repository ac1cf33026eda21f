import assert from 'node:assert/strict';
import { test } from 'node:test';
import { encodeText } from '../../../src/model/text.js';
import { parseHosts } from '../../../src/wire/etc/hosts.js';
import { parseNetworks } from '../../../src/wire/etc/networks.js';
import { parsePasswd } from '../../../src/wire/etc/passwd.js';
import { parseProtocols, parseServices } from '../../../src/wire/etc/services.js';

test('services: comments, aliases and blanks of any kind', () => {
  const text = '# head\n\nssh\t22/tcp\t# Secure Shell\nwww 80/tcp http\n \tdomain  53/udp\r\n';
  assert.deepEqual(parseServices(text), [
    { name: 'ssh', port: 22, protocol: 'tcp' },
    { name: 'www', port: 80, protocol: 'tcp' },
    { name: 'domain', port: 53, protocol: 'udp' },
  ]);
});

test('services: what is no service is passed over', () => {
  for (const line of [
    'ssh',
    'ssh 22',
    'ssh tcp',
    'ssh x/tcp',
    'ssh 22/',
    'ssh 65536/tcp',
    '22/tcp',
  ])
    assert.deepEqual(parseServices(line), [], line);
});

test('services: a name keeps its bytes', () => {
  const [entry] = parseServices('caf\xe9 1/tcp');
  assert.deepEqual(encodeText(entry?.name ?? ''), Uint8Array.from([0x63, 0x61, 0x66, 0xe9]));
});

test('protocols', () => {
  const text = 'ip\t0\tIP\t# internet\nudp 17 UDP\nnone\nmptcp 262 MPTCP';
  assert.deepEqual(parseProtocols(text), [
    { name: 'ip', number: 0 },
    { name: 'udp', number: 17 },
    { name: 'mptcp', number: 262 },
  ]);
});

test('passwd: the first name of a uid counts', () => {
  const text =
    'root:x:0:0:root:/root:/bin/sh\ntoor:x:0:0::/:\n\nx:y\n+::::::\n#a:x:7:7\nz:x:-1:1\n';
  assert.deepEqual(
    [...parsePasswd(`${text}big:x:4294967295:0`)],
    [
      [0, 'root'],
      [4294967295, 'big'],
    ],
  );
});

test('hosts: the first name of an address counts, however it is spelled', () => {
  const text = '127.0.0.1 localhost\n127.0.0.1 vm\n0:0::1 six # no\nbad name\n10.0.0.1\n';
  assert.deepEqual(
    [...parseHosts(text)],
    [
      ['127.0.0.1', 'localhost'],
      ['::1', 'six'],
    ],
  );
});

test('networks: the first name of a network counts, however it is spelled', () => {
  const text =
    'loopback 127.0.0.0 local\nlo 127\nten 10.1 # no\nhex 0xac.0x10\noctal 0300.0250\nlink-local 169.254.0.0';
  assert.deepEqual(
    [...parseNetworks(text)],
    [
      ['127.0.0.0', 'loopback'],
      ['10.1.0.0', 'ten'],
      ['172.16.0.0', 'hex'],
      ['192.168.0.0', 'octal'],
      ['169.254.0.0', 'link-local'],
    ],
  );
  for (const line of ['x', 'x y', 'x 256', 'x 1.2.3.4.5', 'x 08', 'x 1..2', 'x 0x', 'x -1']) {
    assert.deepEqual([...parseNetworks(line)], [], line);
  }
});
