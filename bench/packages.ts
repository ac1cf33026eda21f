import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { sockets } from '../src/index.js';
import {
  type Bounds,
  type Comparison,
  calledInARow as called,
  compare,
  inProcess,
} from './median.js';

const { resolve } = createRequire(new URL('../../bench/peers/package.json', import.meta.url));

interface Peers {
  networkConnections: () => Promise<unknown>;
  netstat: (options: object, each: (item: unknown) => void) => void;
  find: (by: 'port', port: number) => Promise<unknown>;
  portToPid: (port: number) => Promise<unknown>;
}

/** The library against the npm packages of its field, each asked what it is made for. */
export async function comparePackages(few: Bounds): Promise<Comparison[]> {
  const bounds = inProcess(few);
  const peers = await loadPeers();
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((listening) => server.once('listening', listening));
  const { port } = server.address() as { port: number };
  const all = called('ours', () => sockets({ protocols: ['tcp', 'udp'], owners: true }));
  const who = called('ours', () =>
    sockets({ protocols: ['tcp'], localPort: port, states: ['LISTEN'], owners: true }),
  );
  const list = 'every TCP and UDP socket with its process';
  const one = 'which process listens on the port';
  try {
    return [
      await compare(list, all, called('systeminformation', peers.networkConnections), bounds),
      await compare(
        list,
        all,
        called('node-netstat', () => netstat(peers)),
        bounds,
      ),
      await compare(
        one,
        who,
        called('find-process', () => peers.find('port', port)),
        bounds,
      ),
      await compare(
        one,
        who,
        called('pid-port', () => peers.portToPid(port)),
        bounds,
      ),
    ];
  } finally {
    server.close();
  }
}

function netstat(peers: Peers): Promise<void> {
  return new Promise((done) => peers.netstat({ done }, () => {}));
}

async function loadPeers(): Promise<Peers> {
  const load = (name: string) => import(resolve(name));
  const { networkConnections } = (await load('systeminformation')).default;
  const { default: netstatPeer } = await load('node-netstat');
  const { default: findProcess } = (await load('find-process')).default;
  const { portToPid } = await load('pid-port');
  return { networkConnections, netstat: netstatPeer, find: findProcess, portToPid };
}
