import type { FakeSystem } from './fake-system.js';
/**
 * The system that a capture was made on, as it was then, to test programs against: its sockets go
 * through the same decoders as those of a machine. Give the path of the file, or what is in it. It
 * is read once, at once; throws what `sockets({ replay })` throws. `source` chooses as it does
 * there; `replay` and `procRoot` mean nothing to it.
 */
export declare function replaySystem(capture: string | URL | Uint8Array): FakeSystem;
