import type { OwningModule } from '../../model/inet.js';
import type { Pointed } from './pointed.js';

/** TCPIP_OWNER_MODULE_BASIC_INFO, 16 bytes and the two texts that it points to. iprtrmib.h */
export function readOwnerModule(pointed: Pointed): OwningModule {
  const reader = pointed.reader();
  return { name: pointed.text(reader.u64()), path: pointed.text(reader.u64()) };
}
