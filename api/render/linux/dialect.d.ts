import type { NetToolsStyle } from './style.js';
/** netstat of net-tools 2.10, as Debian builds it. */
export declare const netTools: {
    readonly tcp: import("../dialect.js").View<import("../../index.js").TcpSocket, NetToolsStyle>;
    readonly mptcp: import("../dialect.js").Unshown;
    readonly sctp: import("../dialect.js").View<import("../../index.js").SctpSocket, NetToolsStyle>;
    readonly udp: import("../dialect.js").View<import("../../index.js").UdpSocket<"udp">, NetToolsStyle>;
    readonly udplite: import("../dialect.js").View<import("../../index.js").UdpLiteSocket, NetToolsStyle>;
    readonly raw: import("../dialect.js").View<import("../../index.js").RawSocket, NetToolsStyle>;
    readonly icmp: import("../dialect.js").Unshown;
    readonly unix: import("../dialect.js").View<import("../../index.js").UnixSocket, NetToolsStyle>;
    readonly packet: import("../dialect.js").Unshown;
    readonly netlink: import("../dialect.js").Unshown;
};
