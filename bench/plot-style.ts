/** Of each line: on white, and on the dark of GitHub. Ours are the first three. */
const COLOURS = [
  ['#0550ae', '#79c0ff'],
  ['#0e7490', '#5eead4'],
  ['#7c3aed', '#d2a8ff'],
  ['#b45309', '#f2b366'],
  ['#b42318', '#ff9b8e'],
  ['#57606a', '#a8b1bb'],
] as const;

/** So that colour is not all that tells lines apart. */
const DASHES = ['none', '7 3', '2 3'] as const;

const colours = (mode: 0 | 1) => COLOURS.map((pair, at) => `.c${at}{color:${pair[mode]}}`).join('');
const dashes = COLOURS.map((_, at) => `.c${at} path{stroke-dasharray:${DASHES[at % 3]}}`).join('');

/** Brings its own background along: a viewer may show it on any, and may not know the query. */
export const STYLE = `
text{font:12px system-ui,sans-serif;fill:#1f2328}.title{font-size:14px;font-weight:600}
.back{fill:#ffffff}.rule{stroke:#d0d7de}${colours(0)}${dashes}
path{fill:none;stroke:currentColor;stroke-width:2;stroke-linejoin:round}
circle,.name{fill:currentColor}.ours path{stroke-width:3.5}.ours .name{font-weight:600}
@media (prefers-color-scheme:dark){
text{fill:#e6edf3}.back{fill:#0d1117}.rule{stroke:#30363d}${colours(1)}
}
`;
