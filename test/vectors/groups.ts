/**
 * Linux 6.18.44, x86-64, in a network namespace with a pair of veth: `cat /proc/net/igmp`, `igmp6` and
 * `dev_mcast`, after `ip maddr add` of one address; the timers were put in by hand.
 */
export const PROC_NET_IGMP = [
  'Idx\tDevice    : Count Querier\tGroup    Users Timer\tReporter',
  '1\tlo        :     1      V3',
  '\t\t\t\t010000E0     1 0:00000000\t\t0',
  '2\tfifteen-letters:     2      V2',
  '\t\t\t\t030201EF     2 1:00000018\t\t1',
  '\t\t\t\t010000E0     1 0:00000000\t\t0',
  '',
].join('\n');

export const PROC_NET_IGMP6 = [
  '1    lo              ff020000000000000000000000000001     1 0000000C 0',
  '2    fifteen-letters ff0200000000000000000001ff64352e     1 00000005 42',
  '',
].join('\n');

export const PROC_NET_DEV_MCAST = [
  '2    fifteen-letters 1     0     333300000001',
  '3    va              2     1     333300001234',
  '',
].join('\n');
