import { Pointed } from '../../src/wire/windows/pointed.js';
import type { Decoder } from './decoder.js';

/** An address, and behind it a pointer to a text behind that. */
const POINTED = Buffer.from('00005634120000000800563412000000610062000000', 'hex');

/** Those of src/wire/windows. */
export const WINDOWS_DECODERS: readonly Decoder[] = [
  {
    name: 'Pointed',
    vectors: [POINTED],
    run(bytes) {
      const pointed = Pointed.from('a test', bytes);
      return pointed.text(pointed.reader().u64());
    },
  },
];
