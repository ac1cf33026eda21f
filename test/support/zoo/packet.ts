import { AF, ETH_P, SOCK } from '../constants.js';
import { packetAddress } from '../sockaddr.js';
import { bindSocket, dropArrivals, openSocket } from '../sockets.js';
import type { Exhibit } from './keeper.js';

const LOOPBACK = { interface: 'lo', index: 1 } as const;

/** Packet sockets: raw and cooked, of every protocol or one, on every interface or one. */
export const packet: Exhibit = (keeper) => {
  const make = (type: 'raw' | 'dgram', protocol: number, link?: typeof LOOPBACK) => {
    const name = `packet ${type} ${protocol}${link ? ` on ${link.interface}` : ''}`;
    keeper.attempt(name, () => {
      // Without a protocol nothing arrives before the filter is in place.
      const fd = openSocket(AF.PACKET, type === 'raw' ? SOCK.RAW : SOCK.DGRAM, 0);
      dropArrivals(fd);
      if (protocol !== 0) bindSocket(fd, packetAddress(protocol, link?.index ?? 0));
      const where = link ? { interface: link.interface } : {};
      keeper.open(name, fd, { kind: 'packet', type, protocol, rxQueue: 0, ...where });
    });
  };
  make('raw', ETH_P.ALL);
  make('raw', ETH_P.LLDP, LOOPBACK);
  make('dgram', ETH_P.ARP);
  make('dgram', ETH_P.ALL, LOOPBACK);
  make('raw', 0);
};
