import { extensionUsage } from '../extension-usage.js';
import { toStderr, toStdout, type Write } from '../output.js';

const USAGE = `\
usage: netstat [-vWeenNcCF] [<Af>] -r         netstat {-V|--version|-h|--help}
       netstat [-vWnNcaeol] [<Socket> ...]
       netstat { [-vWeenNac] -i | [-cnNe] -M | -s [-6tuw] }

        -r, --route              display routing table
        -i, --interfaces         display interface table
        -g, --groups             display multicast group memberships
        -s, --statistics         display networking statistics (like SNMP)
        -M, --masquerade         display masqueraded connections

        -v, --verbose            be verbose
        -W, --wide               don't truncate IP addresses
        -n, --numeric            don't resolve names
        --numeric-hosts          don't resolve host names
        --numeric-ports          don't resolve port names
        --numeric-users          don't resolve user names
        -N, --symbolic           resolve hardware names
        -e, --extend             display other/more information
        -p, --programs           display PID/Program name for sockets
        -o, --timers             display timers
        -c, --continuous         continuous listing

        -l, --listening          display listening server sockets
        -a, --all                display all sockets (default: connected)
        -F, --fib                display Forwarding Information Base (default)
        -C, --cache              display routing cache instead of FIB
        -Z, --context            display SELinux security context for sockets

  <Socket>={-t|--tcp} {-u|--udp} {-U|--udplite} {-S|--sctp} {-w|--raw}
           {-x|--unix} --ax25 --ipx --netrom
  <AF>=Use '-6|-4' or '-A <af>' or '--<af>'; default: inet
  List of possible address families (which support routing):
`;

/** Every family ends in a space, at the end of a line too. */
const FAMILIES = [
  '    inet (DARPA Internet) inet6 (IPv6) ax25 (AMPR AX.25) \n',
  '    netrom (AMPR NET/ROM) rose (AMPR ROSE) ipx (Novell IPX) \n',
  '    ddp (Appletalk DDP) x25 (CCITT X.25) \n',
].join('');

/** The usage, to stdout if it was asked for. net-tools sends its families to stderr regardless. */
export function usage(stream: 'stdout' | 'stderr'): readonly Write[] {
  return [stream === 'stdout' ? toStdout(USAGE) : toStderr(USAGE), toStderr(FAMILIES)];
}

/** The usage and the options that net-tools has no word for. */
export function usageOfAll(): Write {
  return toStdout(
    `${USAGE}${FAMILIES}
  Options that net-tools does not have:
${extensionUsage()}`,
  );
}

/** Names the program for what it is, in the place where net-tools names itself. */
export function versionText(version: string): string {
  return `sockeye ${version} (netstat of net-tools 2.10, compatible)\n`;
}
