/** NETLINK_*, by number, without the prefix. include/uapi/linux/netlink.h */
const NAMES: readonly (string | undefined)[] = [
  'ROUTE',
  'UNUSED',
  'USERSOCK',
  'FIREWALL',
  'SOCK_DIAG',
  'NFLOG',
  'XFRM',
  'SELINUX',
  'ISCSI',
  'AUDIT',
  'FIB_LOOKUP',
  'CONNECTOR',
  'NETFILTER',
  'IP6_FW',
  'DNRTMSG',
  'KOBJECT_UEVENT',
  'GENERIC',
  undefined,
  'SCSITRANSPORT',
  'ECRYPTFS',
  'RDMA',
  'CRYPTO',
  'SMC',
];

/** The name of the family with the kernel's number. */
export function netlinkFamilyName(number: number): string {
  return NAMES[number] ?? `UNKNOWN(${number})`;
}
