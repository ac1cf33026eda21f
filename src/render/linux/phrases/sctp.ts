import type { Phrases } from './phrases.js';

/** Sctp. */
export const SCTP: Phrases = {
  always: {
    Aborteds: '# Number of Aborteds ',
    ActiveEstabs: '# Active Associations',
    ChecksumErrors: '# Number of Packets with invalid Checksum',
    CurrEstab: '# Current Associations',
    FragUsrMsgs: '# Number of messages fragmented',
    InCtrlChunks: '# Number of control chunks received',
    InOrderChunks: '# Number of ordered chunks received',
    InSCTPPacks: '# Number of SCTP packets received',
    InUnorderChunks: '# Number of Unordered chunks received',
    OutCtrlChunks: '# Number of control chunks sent',
    OutOfBlues: '# Number of Out of Blue packets',
    OutOrderChunks: '# Number of ordered chunks sent',
    OutSCTPPacks: '# Number of SCTP packets sent',
    OutUnorderChunks: '# Number of Unordered chunks sent',
    PassiveEstabs: '# Passive Associations',
    ReasmUsrMsgs: '# Number of messages reassembled ',
    Shutdowns: '# Number of Graceful Terminations',
  },
};
