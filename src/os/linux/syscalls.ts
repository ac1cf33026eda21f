/** System calls that not every C library has a function for. */
interface Numbers {
  bpf: number;
  getdents64: number;
  kcmp: number;
}

/** Those of architectures that came to Linux later. include/uapi/asm-generic/unistd.h */
const GENERIC: Numbers = { bpf: 280, getdents64: 61, kcmp: 272 };

/** By the names of process.arch. arch/<...>/entry/syscalls/syscall.tbl */
const NUMBERS: Readonly<Record<string, Numbers>> = {
  x64: { bpf: 321, getdents64: 217, kcmp: 312 },
  ia32: { bpf: 357, getdents64: 220, kcmp: 349 },
  arm: { bpf: 386, getdents64: 217, kcmp: 378 },
  ppc64: { bpf: 361, getdents64: 202, kcmp: 354 },
  s390x: { bpf: 351, getdents64: 220, kcmp: 343 },
  arm64: GENERIC,
  riscv64: GENERIC,
  loong64: GENERIC,
};

/** The numbers of this machine's system calls; undefined where we do not know them. */
export const syscallNumbers: Numbers | undefined = NUMBERS[process.arch];

/** Structures that hold addresses are known of these: struct iovec, struct mmsghdr. */
export const IS_64_BIT = ['x64', 'arm64', 'riscv64', 'ppc64', 's390x', 'loong64'].includes(
  process.arch,
);
