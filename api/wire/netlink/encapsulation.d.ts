import type { Encapsulation } from '../../model/encapsulation.js';
import type { Reader } from '../reader.js';
/** RTA_ENCAP, whose form the LWTUNNEL_ENCAP_* number tells. include/uapi/linux/lwtunnel.h */
export declare function readEncapsulation(type: number, nest: Reader): Encapsulation;
