import { interfaces, neighbours, routes, sockets } from 'sockeye';
import { heldLines, holdsLines, sameLines } from './comparing.js';

/** MIB_TCP_STATE, which PowerShell has as numbers too. */
const STATES = {
  ...{ CLOSED: 1, LISTEN: 2, SYN_SENT: 3, SYN_RECEIVED: 4, ESTABLISHED: 5, FIN_WAIT_1: 6 },
  ...{ FIN_WAIT_2: 7, CLOSE_WAIT: 8, CLOSING: 9, LAST_ACK: 10, TIME_WAIT: 11, DELETE_TCB: 12 },
  BOUND: 100,
};

const endOf = (address, port, zone) =>
  `${address}${zone === undefined || address.includes('%') ? '' : `%${zone}`} ${port}`;

const processes = async () => {
  const { rows } = await sockets({ protocols: ['tcp', 'udp'], owners: true });
  return rows.flatMap(({ owner }) => (owner?.kind === 'known' ? owner.processes : []));
};

/** What PowerShell lists, what the library says of it, and how the two compare. */
export const TABLES = [
  {
    name: 'TCP sockets: Get-NetTCPConnection',
    pipeline:
      'Get-NetTCPConnection | Select-Object LocalAddress,LocalPort,RemoteAddress,RemotePort,' +
      "OwningProcess,@{n='State';e={[int]$_.State}}",
    theirs: ({ LocalAddress, LocalPort, RemoteAddress, RemotePort, State, OwningProcess }) => {
      const remote = State === 2 || State === 100 ? '' : ` ${endOf(RemoteAddress, RemotePort)}`;
      return `${State} ${endOf(LocalAddress, LocalPort)}${remote} process ${OwningProcess}`;
    },
    ours: async () => {
      const { rows } = await sockets({ protocols: ['tcp'] });
      return rows.map((row) => {
        const { localAddress, localPort, remoteAddress, remotePort, interfaceIndex } = row;
        const remote =
          remoteAddress === undefined ? '' : ` ${endOf(remoteAddress, remotePort, interfaceIndex)}`;
        const local = endOf(localAddress, localPort, interfaceIndex);
        return `${STATES[row.state]} ${local}${remote} process ${row.owningPid}`;
      });
    },
    compare: sameLines,
  },
  {
    name: 'UDP sockets: Get-NetUDPEndpoint',
    pipeline: 'Get-NetUDPEndpoint | Select-Object LocalAddress,LocalPort,OwningProcess',
    theirs: ({ LocalAddress, LocalPort, OwningProcess }) =>
      `${endOf(LocalAddress, LocalPort)} process ${OwningProcess}`,
    ours: async () => {
      const { rows } = await sockets({ protocols: ['udp'] });
      return rows.map(
        ({ localAddress, localPort, interfaceIndex, owningPid }) =>
          `${endOf(localAddress, localPort, interfaceIndex)} process ${owningPid}`,
      );
    },
    compare: sameLines,
  },
  {
    name: 'routes: Get-NetRoute',
    pipeline:
      'Get-NetRoute -PolicyStore ActiveStore | Select-Object DestinationPrefix,NextHop,ifIndex,' +
      "@{n='Metric';e={$_.RouteMetric+$_.InterfaceMetric}}",
    theirs: ({ DestinationPrefix, NextHop, ifIndex, Metric }) => {
      const gateway = NextHop === '0.0.0.0' || NextHop === '::' ? 'on link' : NextHop;
      return `${DestinationPrefix} ${gateway} interface ${ifIndex} metric ${Metric}`;
    },
    ours: async () => {
      const { rows } = await routes();
      return rows.map(({ destination, prefixLength, priority, nextHops: [hop = {}] }) => {
        const { gateway = 'on link', interfaceIndex } = hop;
        return `${destination}/${prefixLength} ${gateway} interface ${interfaceIndex} metric ${priority}`;
      });
    },
    compare: holdsLines,
  },
  {
    name: 'addresses: Get-NetIPAddress',
    pipeline: 'Get-NetIPAddress | Select-Object IPAddress,PrefixLength,ifIndex',
    theirs: ({ IPAddress, PrefixLength, ifIndex }) =>
      `${IPAddress.replace(/%.*/, '')}/${PrefixLength} interface ${ifIndex}`,
    ours: async () => {
      const { rows } = await interfaces();
      return rows.flatMap(({ index, addresses }) =>
        addresses.map(
          ({ address, prefixLength }) => `${address}/${prefixLength} interface ${index}`,
        ),
      );
    },
    compare: holdsLines,
  },
  {
    name: 'interfaces: Get-NetAdapter',
    pipeline: 'Get-NetAdapter | Select-Object ifIndex,Name,MtuSize,MacAddress',
    theirs: ({ ifIndex, Name, MtuSize, MacAddress }) =>
      `${ifIndex} ${Name} MTU ${MtuSize} ${(MacAddress ?? '').replaceAll('-', ':').toLowerCase()}`,
    ours: async () => {
      const { rows } = await interfaces();
      return rows.map(
        ({ index, name, mtu, hardwareAddress = '' }) =>
          `${index} ${name} MTU ${mtu} ${hardwareAddress}`,
      );
    },
    compare: holdsLines,
  },
  {
    name: 'neighbours: Get-NetNeighbor',
    pipeline: 'Get-NetNeighbor | Select-Object IPAddress,ifIndex,LinkLayerAddress',
    theirs: ({ IPAddress, ifIndex, LinkLayerAddress }) => {
      const hardware = (LinkLayerAddress ?? '').replaceAll('-', ':').toLowerCase();
      const known = /^(00:?)*$/.test(hardware) ? '' : ` ${hardware}`;
      return `${IPAddress.replace(/%.*/, '')} interface ${ifIndex}${known}`;
    },
    ours: async () => {
      const { rows } = await neighbours();
      return rows.map(({ address, interfaceIndex, hardwareAddress = '' }) => {
        const known = /^(00:?)*$/.test(hardwareAddress) ? '' : ` ${hardwareAddress}`;
        return `${address} interface ${interfaceIndex}${known}`;
      });
    },
    compare: holdsLines,
  },
  {
    name: 'files of processes: Get-Process',
    pipeline: 'Get-Process | Where-Object Path | Select-Object Id,Path',
    theirs: ({ Id, Path }) => `${Id} ${Path}`.toLowerCase(),
    ours: async () =>
      (await processes())
        .filter(({ exe }) => exe !== undefined)
        .map(({ pid, exe }) => `${pid} ${exe}`.toLowerCase()),
    compare: heldLines,
  },
  {
    name: 'services: Win32_Service',
    pipeline:
      "Get-CimInstance Win32_Service -Filter 'ProcessId > 0' | Select-Object Name,ProcessId",
    theirs: ({ Name, ProcessId }) => `${ProcessId} ${Name}`.toLowerCase(),
    ours: async () =>
      (await processes()).flatMap(({ pid, services = [] }) =>
        services.map((service) => `${pid} ${service}`.toLowerCase()),
      ),
    compare: heldLines,
  },
];
