import type { CPrograms } from './c-programs.js';
import { costOf } from './cost.js';
import { median } from './median.js';
import type { Form, ProgramComparison } from './programs.js';
import { count, figure, renderTable } from './report.js';

/** What was measured with so many sockets. */
export interface Step {
  sockets: number;
  programs: readonly ProgramComparison[];
}

const TARGET_TIMES = 11;
const TARGET_MIB = 64;

/** What ten times as many sockets cost; undefined where no step is ten times another. */
export function renderGrowth(steps: readonly Step[]): string | undefined {
  const rows = steps.flatMap((step) => {
    const before = steps.find(({ sockets }) => sockets * 10 === step.sockets);
    if (before === undefined) return [];
    return ['-tan', '-tanp'].flatMap((args) => {
      const earlier = oursOf(before, args);
      return [...oursOf(step, args)].flatMap(([form, ms]) => {
        const beforeMs = earlier.get(form);
        if (beforeMs === undefined) return [];
        const times = (ms / beforeMs).toFixed(1);
        const question = `netstat ${args}, ${form}`;
        const span = `${count(before.sockets)} to ${count(step.sockets)}`;
        const target = step.sockets === 1_000_000 ? `${TARGET_TIMES}` : '';
        return [[question, span, figure(beforeMs), figure(ms), times, target]];
      });
    });
  });
  if (rows.length === 0) return undefined;
  const headings = ['question', 'sockets', 'before, ms ', 'after, ms ', 'times ', 'target'];
  return renderTable(headings, rows);
}

/** By form: where a form met several peers, the median of its medians. */
export function oursOf({ programs }: Step, args: string): Map<string, number> {
  const asked = programs.filter((comparison) => comparison.args === args);
  const forms = [...new Set(asked.map(({ form }) => form))];
  return new Map(
    forms.map((form) => {
      const own = asked.filter((comparison) => comparison.form === form);
      return [form, median(own.map(({ oursMs }) => oursMs))];
    }),
  );
}

export interface Peak {
  sockets: number;
  form: string;
  peakMiB: number;
}

/** Of `netstat -tan`. */
export function measurePeaks(
  sockets: number,
  forms: readonly Form[],
  c: CPrograms,
  limitMs: number,
): Peak[] {
  return forms.map(({ name: form, command }) => {
    const peaks = Array.from({ length: 3 }, () => costOf(c, [...command, '-tan'], limitMs).peakMiB);
    return { sockets, form, peakMiB: median(peaks) };
  });
}

/** Beside the first that was measured of the form. */
export function renderPeaks(peaks: readonly Peak[]): string {
  const rows = peaks.map(({ sockets, form, peakMiB }) => {
    const first = peaks.find((other) => other.form === form)?.peakMiB ?? peakMiB;
    const question = `netstat -tan, ${form}`;
    const more = (peakMiB - first).toFixed(0);
    return [question, count(sockets), peakMiB.toFixed(0), more, `${TARGET_MIB}`];
  });
  const headings = ['question', 'sockets ', 'peak, MiB ', 'more than the first, MiB ', 'target '];
  return renderTable(headings, rows);
}
