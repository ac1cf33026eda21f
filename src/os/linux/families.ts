import type { Family } from '../../model/address.js';
import { AF_INET, AF_INET6 } from '../../wire/netlink/inet-diag.js';

/** AF_* of the families of Internet addresses. */
export const AF: Readonly<Record<Family, number>> = { IPv4: AF_INET, IPv6: AF_INET6 };
