import type { LinkDetails } from '../../model/link-details.js';
import type { Reader } from '../reader.js';
/** IFLA_INFO_DATA of an interface of the kind. include/uapi/linux/if_link.h */
export declare function readLinkDetails(kind: string, nest: Reader): LinkDetails;
/** IFLA_INFO_SLAVE_DATA of a port of an interface of the kind. */
export declare function readPortDetails(kind: string, nest: Reader): LinkDetails;
