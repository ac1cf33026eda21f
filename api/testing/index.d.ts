export { type FakeSystem, fakeSystem } from './fake-system.js';
export { replaySystem } from './replay-system.js';
