import { formatIPv4, formatIPv6 } from '../../model/address.js';
import type { ByteOrder, Reader } from '../reader.js';
import { Writer } from '../writer.js';
import { Attributes, readText } from './attribute.js';
import { AF_INET, AF_INET6 } from './inet-diag.js';

/** IFA_*. include/uapi/linux/if_addr.h */
const IFA = {
  ADDRESS: 1,
  LOCAL: 2,
  LABEL: 3,
  BROADCAST: 4,
  ANYCAST: 5,
  CACHEINFO: 6,
  FLAGS: 8,
  RT_PRIORITY: 9,
  PROTO: 11,
} as const;

/** struct ifaddrmsg, 8 bytes: the addresses of a family. */
export function writeAddressRequest(family: number, byteOrder: ByteOrder): Uint8Array {
  return new Writer(8, byteOrder).u8(family).zeros(7).done();
}

/** struct ifaddrmsg and its attributes. include/uapi/linux/if_addr.h */
export interface AddressMessage {
  family: number;
  prefixLength: number;
  /** IFA_F_*: eight bits in the structure, all of them in IFA_FLAGS. */
  flags: number;
  scope: number;
  interfaceIndex: number;
  /** The one of the other end, where there is one, and else the same as `local`. */
  address?: string;
  local?: string;
  label?: string;
  broadcast?: string;
  anycast?: string;
  /** struct ifa_cacheinfo: seconds, and hundredths of a second since the system started. */
  cacheInfo?: { preferred: number; valid: number; created: number; updated: number };
  priority?: number;
  protocol?: number;
}

export function readAddressMessage(reader: Reader): AddressMessage {
  const message: AddressMessage = {
    family: reader.u8(),
    prefixLength: reader.u8(),
    flags: reader.u8(),
    scope: reader.u8(),
    interfaceIndex: reader.u32(),
  };
  const attributes = new Attributes(reader);
  while (attributes.advance()) readAttribute(message, attributes.type, attributes.value);
  return message;
}

function readAttribute(message: AddressMessage, type: number, value: Reader): void {
  switch (type) {
    case IFA.ADDRESS:
      message.address = readAddress(value, message.family);
      break;
    case IFA.LOCAL:
      message.local = readAddress(value, message.family);
      break;
    case IFA.LABEL:
      message.label = readText(value);
      break;
    case IFA.BROADCAST:
      message.broadcast = readAddress(value, message.family);
      break;
    case IFA.ANYCAST:
      message.anycast = readAddress(value, message.family);
      break;
    case IFA.CACHEINFO:
      message.cacheInfo = {
        preferred: value.u32(),
        valid: value.u32(),
        created: value.u32(),
        updated: value.u32(),
      };
      break;
    case IFA.FLAGS:
      message.flags = value.u32();
      break;
    case IFA.RT_PRIORITY:
      message.priority = value.u32();
      break;
    case IFA.PROTO:
      message.protocol = value.u8();
      break;
  }
}

/** An IP address as an attribute has it. */
export function readAddress(value: Reader, family: number): string {
  if (family === AF_INET) return formatIPv4(value.slice(4));
  if (family === AF_INET6) return formatIPv6(value.slice(16));
  return value.fail(`family ${family}`);
}
