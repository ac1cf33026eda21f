/**
 * What went through the interface. On Linux struct rtnl_link_stats64, include/uapi/linux/if_link.h,
 * of which /proc has no more than some sums of the errors; on Windows what MIB_IF_ROW2 counts,
 * netioapi.h.
 */
export interface InterfaceStatistics {
  rxPackets: bigint;
  txPackets: bigint;
  rxBytes: bigint;
  txBytes: bigint;
  rxErrors: bigint;
  txErrors: bigint;
  /** Received and thrown away, for want of memory say; not from /proc. */
  rxDropped?: bigint;
  txDropped: bigint;
  /** Multicast packets received. Linux. */
  multicast?: bigint;
  /** Linux. */
  collisions?: bigint;
  /** Parts of `rxErrors`. Linux; not from /proc, but the fifo. */
  rxLengthErrors?: bigint;
  rxOverErrors?: bigint;
  rxCrcErrors?: bigint;
  rxFrameErrors?: bigint;
  rxFifoErrors?: bigint;
  rxMissedErrors?: bigint;
  /** Parts of `txErrors`. Linux; not from /proc, but the fifo. */
  txAbortedErrors?: bigint;
  txCarrierErrors?: bigint;
  txFifoErrors?: bigint;
  txHeartbeatErrors?: bigint;
  txWindowErrors?: bigint;
  /** Linux. */
  rxCompressed?: bigint;
  txCompressed?: bigint;
  /** Received for nobody: of no known protocol. Linux 4.6 and later; not from /proc. */
  rxNoHandler?: bigint;
  /** Received for another host. Linux 5.19 and later; not from /proc. */
  rxOtherHostDropped?: bigint;
  /** The sums of /proc: dropped and missed; length, over, crc and frame. */
  rxDroppedOrMissed?: bigint;
  rxFramingErrors?: bigint;
  /** The sum of /proc: aborted, carrier, heartbeat and window. */
  txLineErrors?: bigint;
  /** Parts of the packets: to one receiver, and to a group or to all. Windows. */
  rxUnicastPackets?: bigint;
  rxNonUnicastPackets?: bigint;
  txUnicastPackets?: bigint;
  txNonUnicastPackets?: bigint;
  /** Parts of the bytes. Windows. */
  rxUnicastBytes?: bigint;
  rxMulticastBytes?: bigint;
  rxBroadcastBytes?: bigint;
  txUnicastBytes?: bigint;
  txMulticastBytes?: bigint;
  txBroadcastBytes?: bigint;
  /** Received of a protocol that nobody takes. Windows. */
  rxUnknownProtocols?: bigint;
  /** Packets that wait to be sent, now. Windows. */
  txQueuedPackets?: bigint;
}
