import { addressOf, lastError, windowsFunction } from './library.js';

const advapi32 = (name: string, signature: string) =>
  windowsFunction('advapi32.dll', name, signature);

const SC_MANAGER_ENUMERATE_SERVICE = 4;
const SC_ENUM_PROCESS_INFO = 0;
const SERVICE_WIN32 = 0x30;
const SERVICE_ACTIVE = 1;
const ERROR_MORE_DATA = 234;

/** No more is filled at a time. */
const MOST_BYTES = 262_144;
/** Beyond what was called for: meanwhile services start. */
const MARGIN_BYTES = 4096;
/** Of the texts and their rows that is some 30,000 services. */
const ATTEMPTS = 32;

/** The services that run, as `WindowsQuestion` says. */
export function* listServices(call: string): Generator<Uint8Array, void> {
  const open = 'uintptr_t OpenSCManagerW(uintptr_t machine, uintptr_t database, uint32_t access)';
  const manager = BigInt(advapi32('OpenSCManagerW', open)(0, 0, SC_MANAGER_ENUMERATE_SERVICE));
  if (manager === 0n) throw lastError(call);
  try {
    yield* parts(call, manager);
  } finally {
    advapi32('CloseServiceHandle', 'int CloseServiceHandle(uintptr_t handle)')(manager);
  }
}

/** The first answer says how much room it takes. */
function* parts(call: string, manager: bigint): Generator<Uint8Array, void> {
  const enumerate = advapi32(
    'EnumServicesStatusExW',
    'int EnumServicesStatusExW(uintptr_t manager, int level, uint32_t type, uint32_t state, void *services, uint32_t bytes, void *needed, void *returned, void *resume, uintptr_t group)',
  );
  const kind = [SC_ENUM_PROCESS_INFO, SERVICE_WIN32, SERVICE_ACTIVE] as const;
  const [needed, returned, resume] = [Buffer.alloc(4), Buffer.alloc(4), Buffer.alloc(4)];
  let length = 0;
  for (let attempt = 1; ; attempt++) {
    const room = Buffer.alloc(length);
    const isWhole = enumerate(manager, ...kind, room, length, needed, returned, resume, 0) !== 0;
    const error = isWhole ? undefined : lastError(call);
    const count = returned.readUInt32LE();
    if (count > 0) yield part(room, count);
    if (error === undefined) return;
    if (error.errno !== ERROR_MORE_DATA || attempt === ATTEMPTS) throw error;
    length = Math.min(needed.readUInt32LE() + MARGIN_BYTES, MOST_BYTES);
  }
}

function part(services: Uint8Array, count: number): Uint8Array {
  const head = Buffer.alloc(16);
  head.writeBigUInt64LE(addressOf(services));
  head.writeUInt32LE(count, 8);
  head.writeUInt32LE(services.length, 12);
  return Buffer.concat([head, services]);
}
