import type { Phrases } from './phrases.js';

/** Udp. */
export const UDP: Phrases = {
  always: {
    InDatagrams: '# packets received',
    InErrors: '# packet receive errors',
    NoPorts: '# packets to unknown port received',
    OutDatagrams: '# packets sent',
    RcvbufErrors: '# receive buffer errors',
    SndbufErrors: '# send buffer errors',
  },
};

/** Udp6. */
export const UDP6: Phrases = {
  always: {
    InDatagrams: '# packets received',
    InErrors: '# packet receive errors',
    NoPorts: '# packets to unknown port received',
    OutDatagrams: '# packets sent',
  },
};
