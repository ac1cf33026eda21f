import { STYLE } from './plot-style.js';
import { oursOf, type Step } from './scale.js';

/** One line of a plot: sockets and milliseconds. */
interface Line {
  name: string;
  points: readonly (readonly [sockets: number, ms: number])[];
}

/** To the right of a panel stand the names of its lines. */
const PANEL = { width: 330, height: 300, left: 62, top: 46, right: 128 };
const SPAN = PANEL.left + PANEL.width + PANEL.right;
const WIDTH = 2 * SPAN;
const HEIGHT = PANEL.top + PANEL.height + 52;
/** Between two names at the ends of lines. */
const LEADING = 15;

/** Time against sockets, both logarithmic, of ours and of the peers: without owners and with them. */
export function renderPlot(steps: readonly Step[]): string {
  const panels = [linesOf(steps, '-tan'), linesOf(steps, '-tanp')];
  const all = panels.flat().flatMap(({ points }) => points);
  const scale = {
    sockets: decades(all.map(([sockets]) => sockets)),
    ms: decades(all.map(([, ms]) => ms)),
  };
  const body = [
    renderPanel('Every TCP socket (-tan)', panels[0] ?? [], scale, 0),
    renderPanel('Every TCP socket with its processes (-tanp)', panels[1] ?? [], scale, 1),
  ];
  const label = 'Milliseconds against TCP sockets, of our netstat and of its peers';
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${label}">`,
    `<style>${STYLE}</style>`,
    `<rect class="back" width="${WIDTH}" height="${HEIGHT}" rx="6"/>`,
    ...body,
    '</svg>\n',
  ].join('\n');
}

function linesOf(steps: readonly Step[], args: string): Line[] {
  const ours = (step: Step) => [...oursOf(step, args)].map(([form, ms]) => [`ours, ${form}`, ms]);
  const peers = ({ programs }: Step) =>
    programs.filter((one) => one.args === args).map(({ peer, peerMs }) => [nameOf(peer), peerMs]);
  const lines = new Map<string, [number, number][]>();
  for (const kind of [ours, peers]) {
    for (const step of steps) {
      for (const [name, ms] of new Map(kind(step) as [string, number][])) {
        if (Number.isFinite(ms)) lines.set(name, [...(lines.get(name) ?? []), [step.sockets, ms]]);
      }
    }
  }
  return [...lines].map(([name, points]) => ({ name, points }));
}

/** Of a peer's command line. */
function nameOf(line: string): string {
  return line.split(' ')[0] ?? line;
}

interface Span {
  from: number;
  to: number;
}

interface Scale {
  sockets: Span;
  ms: Span;
}

/** The powers of ten around the figures. */
function decades(figures: readonly number[]): Span {
  const logs = figures.map(Math.log10);
  const from = Math.floor(Math.min(...logs));
  return { from, to: Math.max(from + 1, Math.ceil(Math.max(...logs))) };
}

function renderPanel(title: string, lines: readonly Line[], scale: Scale, place: number): string {
  const { width, height, left, top } = PANEL;
  const along = ({ from, to }: Span, figure: number) => (Math.log10(figure) - from) / (to - from);
  const x = (sockets: number) => round(width * along(scale.sockets, sockets));
  const y = (ms: number) => round(height * (1 - along(scale.ms, ms)));
  const down = ticks(scale.ms).map(
    (ms) =>
      `<line class="rule" x2="${width}" y1="${y(ms)}" y2="${y(ms)}"/><text x="-8" y="${y(ms) + 4}" text-anchor="end">${ms >= 1000 ? `${ms / 1000} s` : `${ms} ms`}</text>`,
  );
  const across = ticks(scale.sockets).map(
    (sockets) =>
      `<line class="rule" y2="${height}" x1="${x(sockets)}" x2="${x(sockets)}"/><text x="${x(sockets)}" y="${height + 18}" text-anchor="middle">${sockets.toLocaleString('en')}</text>`,
  );
  const ends = lines.map(({ points }) => {
    const [sockets = 1, ms = 1] = points.at(-1) ?? [];
    return { x: x(sockets), y: y(ms) };
  });
  const names = apart(ends);
  const drawn = lines.map(({ name, points }, at) => {
    const path = points.map(([sockets, ms]) => `${x(sockets)} ${y(ms)}`).join('L');
    const dots = points.map(([sockets, ms]) => `<circle cx="${x(sockets)}" cy="${y(ms)}" r="3"/>`);
    const ours = name.startsWith('ours');
    const text = `<text class="name" x="${(ends[at]?.x ?? 0) + 8}" y="${(names[at] ?? 0) + 4}">${name}</text>`;
    return `<g class="c${colourOf(name, at)}${ours ? ' ours' : ''}"><path d="M${path}"/>${dots.join('')}${text}</g>`;
  });
  return [
    `<g transform="translate(${left + place * SPAN} ${top})">`,
    `<text class="title" y="-16">${title}</text>`,
    ...down,
    ...across,
    `<text x="${width / 2}" y="${height + 40}" text-anchor="middle">TCP sockets</text>`,
    ...drawn,
    '</g>',
  ].join('\n');
}

const PEERS = ['ss', 'net-tools', 'lsof'];

/** The same for a program in both panels. */
function colourOf(name: string, at: number): number {
  const peer = PEERS.indexOf(name);
  return peer === -1 ? at % 3 : 3 + peer;
}

function ticks({ from, to }: Span): number[] {
  return Array.from({ length: to - from + 1 }, (_, at) => 10 ** (from + at));
}

/** Heights for names at these ends, the nearest at which none covers another. */
function apart(ends: readonly { x: number; y: number }[]): number[] {
  const order = ends.map((end, at) => ({ ...end, at })).sort((a, b) => a.y - b.y);
  const lowest = new Map<number, number>();
  const placed: number[] = [];
  for (const { x, y, at } of order) {
    placed[at] = Math.max(y, (lowest.get(x) ?? Number.NEGATIVE_INFINITY) + LEADING);
    lowest.set(x, placed[at]);
  }
  return placed;
}

function round(figure: number): number {
  return Math.round(figure * 10) / 10;
}
