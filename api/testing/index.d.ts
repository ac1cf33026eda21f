export { type FakeTables, fakeSystem } from './fake-system.js';
export { replaySystem } from './replay-system.js';
export type { System } from './system.js';
