import { counterMeaning } from '../../model/meanings/counter-meaning.js';
import type { Counter } from '../../model/statistics.js';
import { escapeText } from '../escape.js';
import { type StatisticsStyle, shownCounters, titleOf } from './statistics.js';

export interface ExplainedStyle extends StatisticsStyle {
  /** Counters of 0 too. */
  zeros: boolean;
}

/**
 * `netstat -s --explain`, which is ours: each counter by the kernel's name, below it in words what
 * it counts and, where one is known, what it tells when it rises.
 */
export function renderExplained(counters: Iterable<Counter>, style: ExplainedStyle): string {
  let text = '';
  let title: string | undefined;
  for (const counter of shownCounters(counters, style)) {
    if (counter.value === 0n && !style.zeros) continue;
    const own = titleOf(counter);
    if (own !== title) text += `${escapeText(own)}:\n`;
    title = own;
    text += explained(counter);
  }
  return text;
}

function explained(counter: Counter): string {
  const { meaning, rising } = counterMeaning(counter) ?? {};
  let text = `    ${escapeText(counter.name)}: ${counter.value}\n`;
  if (meaning !== undefined) text += `        ${meaning}\n`;
  if (rising !== undefined) text += `        if it rises: ${rising}\n`;
  return text;
}
