import { counterMeaning } from '../../model/meanings/counter-meaning.js';
import type { Counter } from '../../model/statistics.js';
import { escapeText } from '../escape.js';
import { phraseOf, type StatisticsStyle, shownCounters, titleOf } from './statistics.js';

export interface ExplainedStyle extends StatisticsStyle {
  /** Counters of 0 too. */
  zeros: boolean;
}

/**
 * `netstat -s --explain`, which is ours: each counter by the kernel's name and in the words of
 * net-tools, below it what it counts and, where one is known, what it tells when it rises.
 */
export function renderExplained(counters: Iterable<Counter>, style: ExplainedStyle): string {
  const groups = new Map<string, Counter[]>();
  for (const counter of shownCounters(counters, style)) {
    const title = titleOf(counter);
    const group = groups.get(title);
    if (group === undefined) groups.set(title, [counter]);
    else group.push(counter);
  }
  return [...groups].map(([title, all]) => section(title, all, style)).join('');
}

function section(title: string, all: readonly Counter[], { zeros }: ExplainedStyle): string {
  const shown = zeros ? all : all.filter(({ value }) => value !== 0n);
  const text =
    shown.length === 0 ? '    all are 0; -a shows them\n' : shown.map(explained).join('');
  return `${escapeText(title)}:\n${text}`;
}

function explained(counter: Counter): string {
  const { meaning, rising } = counterMeaning(counter) ?? {};
  const phrase = phraseOf(counter);
  const words = phrase === undefined ? '' : ` (${withoutValue(phrase)})`;
  let text = `    ${escapeText(counter.name)}: ${counter.value}${words}\n`;
  if (meaning !== undefined) text += `        ${meaning}\n`;
  if (rising !== undefined) text += `        if it rises: ${rising}\n`;
  return text;
}

function withoutValue(phrase: string): string {
  return phrase
    .replace(/^# |: #$/, '')
    .replace('#', '...')
    .trim();
}
