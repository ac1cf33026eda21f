/** NETLINK_ROUTE. include/uapi/linux/netlink.h */
export declare const NETLINK_ROUTE = 0;
/** RTM_*, message types. include/uapi/linux/rtnetlink.h */
export declare const RTM: {
    readonly NEWLINK: 16;
    readonly DELLINK: 17;
    readonly GETLINK: 18;
    readonly NEWADDR: 20;
    readonly DELADDR: 21;
    readonly GETADDR: 22;
    readonly NEWROUTE: 24;
    readonly DELROUTE: 25;
    readonly GETROUTE: 26;
    readonly NEWNEIGH: 28;
    readonly DELNEIGH: 29;
    readonly GETNEIGH: 30;
    readonly NEWNEXTHOP: 104;
    readonly DELNEXTHOP: 105;
    readonly GETNEXTHOP: 106;
};
/** RTNLGRP_*, multicast groups. */
export declare const RTNLGRP: {
    readonly LINK: 1;
    readonly NEIGH: 3;
    readonly IPV4_IFADDR: 5;
    readonly IPV4_ROUTE: 7;
    readonly IPV6_IFADDR: 9;
    readonly IPV6_ROUTE: 11;
    readonly NEXTHOP: 32;
};
