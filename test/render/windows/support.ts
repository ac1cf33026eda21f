import type { AnySocket } from '../../../src/model/inet.js';
import type { Holder } from '../../../src/model/owner.js';
import type { TcpSocket } from '../../../src/model/tcp.js';
import type { UdpSocket } from '../../../src/model/udp.js';
import type { View } from '../../../src/render/dialect.js';
import { Page } from '../../../src/render/page.js';
import { windowsNetstat } from '../../../src/render/windows/dialect.js';
import type { WindowsStyle } from '../../../src/render/windows/style.js';

/** As `netstat -n` asks it. */
export const PLAIN: WindowsStyle = {
  names: {},
  fullNames: false,
  dscp: false,
  offloadState: false,
  template: false,
  timeInState: false,
};

export type Row = TcpSocket | UdpSocket;

/** The heading and the rows, as they are printed. */
export function shown(rows: readonly Row[], style: Partial<WindowsStyle> = {}): string {
  const asked = { ...PLAIN, ...style };
  const page = new Page();
  for (const row of rows) {
    const view: View<Row, WindowsStyle> = windowsNetstat[row.protocol];
    view.row(row, asked, page);
  }
  return windowsNetstat.tcp.heading(asked) + Buffer.from(page.written).toString('latin1');
}

const END = /^(?:\[([^\]%]+)(?:%(\d+))?\]|([\d.]+)):(\d+)$/;

function endOf(text: string) {
  const [, ipv6, zone, ipv4 = '', port] = END.exec(text) ?? [];
  return { address: ipv6 ?? ipv4, zone, port: Number(port) };
}

/** A TCP socket of Windows; a listener is one that has no other end. */
export function tcp(
  local: string,
  remote: string | undefined,
  state: TcpSocket['state'],
  more: AnySocket & Pick<TcpSocket, 'offloadState'> & { tos?: number; trafficClass?: number } = {},
): TcpSocket {
  return { protocol: 'tcp', ...ends(local, remote), state, ...more } as TcpSocket;
}

export function udp(local: string, remote?: string, more: AnySocket = {}): UdpSocket {
  const state = remote === undefined ? 'CLOSED' : 'ESTABLISHED';
  return { protocol: 'udp', ...ends(local, remote), state, ...more };
}

function ends(local: string, remote: string | undefined) {
  const { address, zone, port } = endOf(local);
  const other = remote === undefined ? undefined : endOf(remote);
  return {
    family: local.startsWith('[') ? ('IPv6' as const) : ('IPv4' as const),
    localAddress: address,
    localPort: port,
    ...(other && { remoteAddress: other.address, remotePort: other.port }),
    ...(zone !== undefined && { interfaceIndex: Number(zone) }),
  };
}

/** A socket of this process, as Windows tells it. */
export function madeBy(pid: number, holder: Omit<Holder, 'pid'> = {}): AnySocket {
  return { owningPid: pid, owner: { kind: 'known', processes: [{ pid, ...holder }] } };
}
