/** Names of counting objects as the RFCs have them, without the prefix of their group. */

/** ipSystemStatsTable. RFC 4293. */
export const IP = [
  'inReceives',
  'inOctets',
  'inHdrErrors',
  'inNoRoutes',
  'inAddrErrors',
  'inUnknownProtos',
  'inTruncatedPkts',
  'reasmReqds',
  'reasmOKs',
  'reasmFails',
  'inDiscards',
  'inDelivers',
  'outRequests',
  'outNoRoutes',
  'routingDiscards',
  'outForwDatagrams',
  'outDiscards',
  'outFragOKs',
  'outFragFails',
  'outFragCreates',
  'outTransmits',
  'outOctets',
  'inMcastPkts',
  'inMcastOctets',
  'outMcastPkts',
  'outMcastOctets',
  'inBcastPkts',
  'outBcastPkts',
] as const;

/** icmpStatsTable. RFC 4293. */
export const ICMP = ['inMsgs', 'inErrors', 'outMsgs', 'outErrors'] as const;

/** RFC 4022. */
export const TCP = [
  'activeOpens',
  'passiveOpens',
  'attemptFails',
  'estabResets',
  'currEstab',
  'inSegs',
  'outSegs',
  'retransSegs',
  'inErrs',
  'outRsts',
] as const;

/** RFC 4113. */
export const UDP = ['inDatagrams', 'noPorts', 'inErrors', 'outDatagrams'] as const;

/** RFC 5097. */
export const UDP_LITE = [...UDP, 'inBadChecksum'] as const;

/** RFC 3873. */
export const SCTP = [
  'currEstab',
  'activeEstabs',
  'passiveEstabs',
  'aborteds',
  'shutdowns',
  'outOfBlues',
  'checksumErrors',
  'outCtrlChunks',
  'outOrderChunks',
  'outUnorderChunks',
  'inCtrlChunks',
  'inOrderChunks',
  'inUnorderChunks',
  'fragUsrMsgs',
  'reasmUsrMsgs',
  'outSCTPPacks',
  'inSCTPPacks',
] as const;

/** What Linux calls by the names of RFC 2011, which RFC 4293 replaced, or by its own. */
export const SYSTEM_NAMES: Readonly<Record<string, string>> = {
  OutForwDatagrams: 'ForwDatagrams',
  OutFragOKs: 'FragOKs',
  OutFragFails: 'FragFails',
  OutFragCreates: 'FragCreates',
  InBadChecksum: 'InCsumErrors',
};
