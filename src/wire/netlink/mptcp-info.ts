import type { MptcpInfo } from '../../model/mptcp.js';
import { namesOfBits } from '../bits.js';
import type { Reader } from '../reader.js';

/** MPTCP_INFO_FLAG_*, by bit. include/uapi/linux/mptcp.h */
const FLAGS = ['FALLBACK', 'REMOTE_KEY_RECEIVED'] as const;

/** struct mptcp_info, 40 bytes and what was appended. include/uapi/linux/mptcp.h */
export interface MptcpInfoMessage extends MptcpInfo {
  subflows: number;
  token: number;
}

export function readMptcpInfo(reader: Reader): MptcpInfoMessage {
  const subflows = reader.u8();
  const addressesSignalled = reader.u8();
  const addressesAccepted = reader.u8();
  const maxSubflows = reader.u8();
  const maxAddressesSignalled = reader.u8();
  const maxAddressesAccepted = reader.u8();
  reader.skip(2);
  const info: MptcpInfoMessage = {
    subflows,
    addressesSignalled,
    addressesAccepted,
    maxSubflows,
    maxAddressesSignalled,
    maxAddressesAccepted,
    flags: namesOfBits(reader.u32(), FLAGS),
    token: reader.u32(),
    writeSequence: reader.u64(),
    sendUnacked: reader.u64(),
    receiveNext: reader.u64(),
  };
  if (reader.remaining >= 3) {
    info.localAddressesUsed = reader.u8();
    info.maxLocalAddresses = reader.u8();
    info.checksum = reader.u8() !== 0;
  }
  if (reader.remaining >= 37) {
    reader.skip(1);
    info.retransmits = reader.u32();
    info.bytesRetransmitted = reader.u64();
    info.bytesSent = reader.u64();
    info.bytesReceived = reader.u64();
    info.bytesAcked = reader.u64();
  }
  if (reader.remaining >= 1) info.totalSubflows = reader.u8();
  if (reader.remaining >= 15) {
    // Numbers of endpoints that are not of this socket.
    reader.skip(3);
    info.lastDataSentMs = reader.u32();
    info.lastDataReceivedMs = reader.u32();
    info.lastAckReceivedMs = reader.u32();
  }
  return info;
}
