/** Names of counting objects as the RFCs have them, without the prefix of their group. */
/** ipSystemStatsTable. RFC 4293. */
export declare const IP: readonly ["inReceives", "inOctets", "inHdrErrors", "inNoRoutes", "inAddrErrors", "inUnknownProtos", "inTruncatedPkts", "reasmReqds", "reasmOKs", "reasmFails", "inDiscards", "inDelivers", "outRequests", "outNoRoutes", "routingDiscards", "outForwDatagrams", "outDiscards", "outFragOKs", "outFragFails", "outFragCreates", "outTransmits", "outOctets", "inMcastPkts", "inMcastOctets", "outMcastPkts", "outMcastOctets", "inBcastPkts", "outBcastPkts"];
/** icmpStatsTable. RFC 4293. */
export declare const ICMP: readonly ["inMsgs", "inErrors", "outMsgs", "outErrors"];
/** RFC 4022. */
export declare const TCP: readonly ["activeOpens", "passiveOpens", "attemptFails", "estabResets", "currEstab", "inSegs", "outSegs", "retransSegs", "inErrs", "outRsts"];
/** RFC 4113. */
export declare const UDP: readonly ["inDatagrams", "noPorts", "inErrors", "outDatagrams"];
/** RFC 5097. */
export declare const UDP_LITE: readonly ["inDatagrams", "noPorts", "inErrors", "outDatagrams", "inBadChecksum"];
/** RFC 3873. */
export declare const SCTP: readonly ["currEstab", "activeEstabs", "passiveEstabs", "aborteds", "shutdowns", "outOfBlues", "checksumErrors", "outCtrlChunks", "outOrderChunks", "outUnorderChunks", "inCtrlChunks", "inOrderChunks", "inUnorderChunks", "fragUsrMsgs", "reasmUsrMsgs", "outSCTPPacks", "inSCTPPacks"];
/** What Linux calls by the names of RFC 2011, which RFC 4293 replaced, or by its own. */
export declare const SYSTEM_NAMES: Readonly<Record<string, string>>;
