import { type System } from './system.js';
/**
 * The system that a capture was made on, as it was then, to test programs against: what it holds
 * goes through the same decoders as what a machine says. Give the path of the file, or what is in
 * it. It is read once, at once; throws what `sockets({ replay })` throws. `source` chooses as it
 * does there; `replay` and `procRoot` mean nothing to it.
 */
export declare function replaySystem(capture: string | URL | Uint8Array): System;
