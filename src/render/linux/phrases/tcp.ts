import type { Phrases } from './phrases.js';

/** Tcp. */
export const TCP: Phrases = {
  always: {
    ActiveOpens: '# active connection openings',
    AttemptFails: '# failed connection attempts',
    CurrEstab: '# connections established',
    EstabResets: '# connection resets received',
    InErrs: '# bad segments received',
    InSegs: '# segments received',
    OutRsts: '# resets sent',
    OutSegs: '# segments sent out',
    PassiveOpens: '# passive connection openings',
    RetransSegs: '# segments retransmitted',
  },
  never: ['MaxConn', 'RtoAlgorithm', 'RtoMax', 'RtoMin'],
};
