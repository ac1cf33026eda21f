import type { ReadOptions } from '../../model/query.js';
import type { UdpLiteSocket, UdpSocket } from '../../model/udp.js';
import type { Source } from '../backend.js';
import { datagramProtocol } from './datagram.js';
import { inetSource } from './inet.js';
import type { LinuxPort } from './port.js';

const udpProtocol = datagramProtocol('udp', 17, { IPv4: 'udp', IPv6: 'udp6' });
const udpLiteProtocol = datagramProtocol('udplite', 136, { IPv4: 'udplite', IPv6: 'udplite6' });

export function udp(port: LinuxPort, source: ReadOptions['source']): Source<UdpSocket> {
  return inetSource(port, source, udpProtocol);
}

export function udplite(port: LinuxPort, source: ReadOptions['source']): Source<UdpLiteSocket> {
  return inetSource(port, source, udpLiteProtocol);
}
