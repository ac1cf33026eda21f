import type { Comparison } from './median.js';

/** The comparisons as a Markdown table. */
export function renderComparisons(comparisons: readonly Comparison[]): string {
  const lines = [
    '| question | ours, ms | peer | peer, ms | ours / peer |',
    '|---|---:|---|---:|---:|',
    ...comparisons.map(
      ({ question, ours, peer, ratio }) =>
        `| ${question} | ${figure(ours.medianMs)} | ${peer.name} | ${figure(peer.medianMs)} | ${ratio.toPrecision(2)} |`,
    ),
  ];
  return `${lines.join('\n')}\n`;
}

function figure(ms: number): string {
  return ms < 10 ? ms.toFixed(2) : ms.toFixed(0);
}
