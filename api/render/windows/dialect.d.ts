import type { WindowsStyle } from './style.js';
/** netstat of Windows 10 and 11. */
export declare const windowsNetstat: {
    readonly tcp: import("../dialect.js").View<import("../../index.js").TcpSocket, WindowsStyle>;
    readonly mptcp: import("../dialect.js").Unshown;
    readonly sctp: import("../dialect.js").Unshown;
    readonly udp: import("../dialect.js").View<import("../../index.js").UdpSocket<"udp">, WindowsStyle>;
    readonly udplite: import("../dialect.js").Unshown;
    readonly raw: import("../dialect.js").Unshown;
    readonly icmp: import("../dialect.js").Unshown;
    readonly unix: import("../dialect.js").Unshown;
    readonly packet: import("../dialect.js").Unshown;
    readonly netlink: import("../dialect.js").Unshown;
};
