import type { TcpTimer } from '../../model/tcp.js';

const SPELLING: Readonly<Record<string, string>> = {
  retransmit: 'on',
  keepalive: 'keepalive',
  'time-wait': 'timewait',
  probe: 'probe',
};

/** The column `Timer`: which, seconds until it fires, retransmissions, probes. */
export function timerText(timer: TcpTimer | undefined): string {
  if (timer === undefined) return 'off (0.00/0/0)';
  const { kind, expiresMs, retransmits = 0, probes = 0 } = timer;
  const name = SPELLING[kind] ?? `unkn-${kind.replace(/\D/g, '')}`;
  return `${name} (${(expiresMs / 1000).toFixed(2)}/${retransmits}/${probes})`;
}
