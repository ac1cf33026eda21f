import type { Encapsulation, IpEncapsulation } from '../../src/model/encapsulation.js';
import { defined } from './defined.js';

type NameOf = (interfaceIndex: number | undefined) => string | undefined;

/** How packets are wrapped, as `ip -j -d -s route` shows it. */
export function ipEncapsulation(
  encapsulation: Encapsulation | undefined,
  nameOf: NameOf,
): Record<string, unknown> {
  if (encapsulation === undefined) return {};
  return defined({ encap: encapsulation.kind, ...details(encapsulation, nameOf) });
}

function details(of: Encapsulation, nameOf: NameOf): Record<string, unknown> {
  switch (of.kind) {
    case 'mpls':
      return { dst: of.labels?.join('/'), ttl: of.ttl };
    case 'ip':
      return { ...tunnel(of), ttl: of.hopLimit, tos: of.trafficClass };
    case 'ip6':
      return { ...tunnel(of), hoplimit: of.hopLimit, tc: of.trafficClass };
    case 'seg6':
      return { mode: of.mode, segs: of.segments, hmac: of.hmacKeyId };
    case 'seg6local': {
      const { packets, bytes, errors, segments: segs, flavors, table, vrfTable } = of;
      return {
        action: of.action,
        srh: segs && { segs },
        table: table && tableName(table),
        vrftable: vrfTable && tableName(vrfTable),
        nh4: of.ipv4NextHop,
        nh6: of.ipv6NextHop,
        iif: nameOf(of.inputInterfaceIndex),
        oif: nameOf(of.outputInterfaceIndex),
        endpoint: of.program,
        stats64: packets === undefined ? undefined : { packets, bytes, errors },
        flavors,
        lblen: of.blockBits,
        nflen: of.nodeBits,
      };
    }
    case 'bpf':
      return { in: of.input, out: of.output, xmit: of.transmit };
    case 'rpl':
      return { segs: of.segments };
    case 'xfrm':
      return { if_id: of.interfaceId, link_dev: nameOf(of.linkIndex) };
    case 'ioam6':
      return {
        freqk: of.frequencyPackets,
        freqn: of.frequencyOf,
        mode: of.mode,
        tundst: of.tunnelDestination,
        trace: null,
        prealloc: null,
        type: `0x${of.traceType?.toString(16)}`,
        ns: of.namespaceId,
        size: of.traceBytes,
      };
    default:
      return {};
  }
}

function tunnel(of: IpEncapsulation): Record<string, unknown> {
  const flag = (name: 'KEY' | 'CSUM' | 'SEQ') => of.flags?.includes(name) || undefined;
  const { erspan, geneve, vxlanPolicy: gbp } = of;
  return {
    id: of.id,
    src: of.source,
    dst: of.destination,
    key: flag('KEY'),
    csum: flag('CSUM'),
    seq: flag('SEQ'),
    geneve_opts: geneve,
    vxlan_opts: gbp === undefined ? undefined : [{ gbp }],
    erspan_opts: erspan && [
      {
        ver: erspan.version,
        index: erspan.index ?? 0,
        dir: erspan.direction ?? 0,
        hwid: erspan.hardwareId ?? 0,
      },
    ],
  };
}

function tableName(table: number): string {
  return { 253: 'default', 254: 'main', 255: 'local' }[table] ?? String(table);
}
