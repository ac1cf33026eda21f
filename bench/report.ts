import type { Comparison } from './median.js';

/** Rows of text as a Markdown table; columns whose heading ends in a space are numbers. */
export function renderTable(headings: readonly string[], rows: readonly string[][]): string {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.trim()).join(' | ')} |`;
  const rule = headings.map((heading) => (heading.endsWith(' ') ? '---:' : '---'));
  return [line(headings), `|${rule.join('|')}|`, ...rows.map(line), ''].join('\n');
}

/** The comparisons, with what they are to be at most where that is settled. */
export function renderComparisons(comparisons: readonly Comparison[]): string {
  const aimed = comparisons.some(({ target }) => target !== undefined);
  const headings = ['question', 'ours, ms ', 'peer', 'peer, ms ', 'pairs ', 'ours / peer '];
  const rows = comparisons.map((comparison) => {
    const { question, peer, oursMs, peerMs, pairs } = comparison;
    const cells = [question, figure(oursMs), peer, figure(peerMs), String(pairs), of(comparison)];
    return aimed ? [...cells, targetOf(comparison)] : cells;
  });
  return renderTable(aimed ? [...headings, 'target'] : headings, rows);
}

function of({ ratio, peerMs }: Comparison): string {
  return peerMs === Number.POSITIVE_INFINITY ? 'not done' : ratio.toPrecision(2);
}

function targetOf({ target = {} }: Comparison): string {
  const { ratio, ms } = target;
  return [ms === undefined ? [] : [`${ms} ms`], ratio === undefined ? [] : [String(ratio)]]
    .flat()
    .join(', ');
}

/** Milliseconds; infinitely many where it was stopped. */
export function figure(ms: number): string {
  if (ms === Number.POSITIVE_INFINITY) return 'stopped';
  return ms < 10 ? ms.toFixed(2) : count(Math.round(ms));
}

export function count(number: number): string {
  return number.toLocaleString('en');
}
