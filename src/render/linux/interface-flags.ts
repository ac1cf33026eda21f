import { INTERFACE_FLAGS, type InterfaceFlag } from '../../model/interfaces.js';

/** The flags as a program gets them from ioctl(2): sixteen of them, in a signed number. */
export function flagBits(flags: readonly InterfaceFlag[]): number {
  const bits = INTERFACE_FLAGS.reduce(
    (sum, flag, bit) => (flags.includes(flag) ? sum | (1 << bit) : sum),
    0,
  );
  return (bits << 16) >> 16;
}
