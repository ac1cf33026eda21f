import type { Reader } from '../reader.js';
import { readMibTable } from './mib-table.js';
import { readSockaddrInet, type SockaddrInet } from './sockaddr-inet.js';

/** MIB_IPFORWARD_ROW2: a route. Words are numbers, as they came. */
export interface ForwardRow {
  interfaceLuid: bigint;
  interfaceIndex: number;
  destination: SockaddrInet;
  prefixLength: number;
  /** Unspecified, `0.0.0.0` or `::`, where directly attached. */
  nextHop: SockaddrInet;
  sitePrefixLength: number;
  /** Seconds; 0xffffffff for ever. */
  validLifetime: number;
  preferredLifetime: number;
  /** Without that of the interface. */
  metric: number;
  /** NL_ROUTE_PROTOCOL. */
  protocol: number;
  loopback: boolean;
  autoconfigured: boolean;
  published: boolean;
  immortal: boolean;
  /** Seconds since it was made or changed. */
  age: number;
  /** NL_ROUTE_ORIGIN. */
  origin: number;
}

export const FORWARD_ROW_SIZE = 104;

/** MIB_IPFORWARD_TABLE2. netioapi.h */
export function readForwardTable(reader: Reader): ForwardRow[] {
  return readMibTable(reader, FORWARD_ROW_SIZE, readForwardRow);
}

/** MIB_IPFORWARD_ROW2, 104 bytes. netioapi.h */
function readForwardRow(reader: Reader): ForwardRow {
  const interfaceLuid = reader.u64();
  const interfaceIndex = reader.u32();
  const destination = readSockaddrInet(reader);
  const prefixLength = reader.u8();
  reader.skip(3);
  const nextHop = readSockaddrInet(reader);
  const sitePrefixLength = reader.u8();
  reader.skip(3);
  return {
    interfaceLuid,
    interfaceIndex,
    destination,
    prefixLength,
    nextHop,
    sitePrefixLength,
    validLifetime: reader.u32(),
    preferredLifetime: reader.u32(),
    metric: reader.u32(),
    protocol: reader.u32(),
    loopback: reader.u8() !== 0,
    autoconfigured: reader.u8() !== 0,
    published: reader.u8() !== 0,
    immortal: reader.u8() !== 0,
    age: reader.u32(),
    origin: reader.u32(),
  };
}
