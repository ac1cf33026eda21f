/** Where the parts of a `struct call` lie: words of 64 bits, but for the last two. */
export const CALL = {
  FUNCTION: 0,
  ARGUMENTS: 8,
  RESULT: 64,
  ERRNO_LOCATION: 72,
  ERRNO: 80,
  DONE: 84,
  SIZE: 88,
} as const;

export const MOST_ARGUMENTS = 7;

/**
 * The start routine of a thread that makes one call of a C function, then asks for errno: x86-64,
 * System V ABI, by the address of a `struct call`. No function of the C library calls another with
 * more than one argument in a thread, and a thread with JavaScript of its own costs megabytes.
 */
// biome-ignore format: an instruction a line
export const START_ROUTINE = Uint8Array.of(
  0xf3, 0x0f, 0x1e, 0xfa,                          // endbr64
  0x53,                                            // push rbx
  0x48, 0x83, 0xec, 0x10,                          // sub  rsp, 16
  0x48, 0x89, 0xfb,                                // mov  rbx, rdi
  0x48, 0x8b, 0x43, CALL.ARGUMENTS + 48,           // mov  rax, [rbx + ARGUMENTS + 48]
  0x48, 0x89, 0x04, 0x24,                          // mov  [rsp], rax
  0x48, 0x8b, 0x7b, CALL.ARGUMENTS,                // mov  rdi, [rbx + ARGUMENTS]
  0x48, 0x8b, 0x73, CALL.ARGUMENTS + 8,            // mov  rsi, [rbx + ARGUMENTS + 8]
  0x48, 0x8b, 0x53, CALL.ARGUMENTS + 16,           // mov  rdx, [rbx + ARGUMENTS + 16]
  0x48, 0x8b, 0x4b, CALL.ARGUMENTS + 24,           // mov  rcx, [rbx + ARGUMENTS + 24]
  0x4c, 0x8b, 0x43, CALL.ARGUMENTS + 32,           // mov  r8,  [rbx + ARGUMENTS + 32]
  0x4c, 0x8b, 0x4b, CALL.ARGUMENTS + 40,           // mov  r9,  [rbx + ARGUMENTS + 40]
  0x31, 0xc0,                                      // xor  eax, eax
  0xff, 0x53, CALL.FUNCTION,                       // call [rbx + FUNCTION]
  0x48, 0x89, 0x43, CALL.RESULT,                   // mov  [rbx + RESULT], rax
  0xff, 0x53, CALL.ERRNO_LOCATION,                 // call [rbx + ERRNO_LOCATION]
  0x8b, 0x00,                                      // mov  eax, [rax]
  0x89, 0x43, CALL.ERRNO,                          // mov  [rbx + ERRNO], eax
  0xc7, 0x43, CALL.DONE, 0x01, 0x00, 0x00, 0x00,   // mov  dword [rbx + DONE], 1
  0x48, 0x83, 0xc4, 0x10,                          // add  rsp, 16
  0x5b,                                            // pop  rbx
  0x31, 0xc0,                                      // xor  eax, eax
  0xc3,                                            // ret
);
