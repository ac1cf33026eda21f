export { type FakeSystem, fakeSystem } from './fake-system.js';
