/** ATF_*: complete, permanent, published; the others no kernel shows today. uapi/linux/if_arp.h */
export declare const ATF: {
    readonly COM: 2;
    readonly PERM: 4;
    readonly PUBL: 8;
    readonly USETRAILERS: 16;
    readonly NETMASK: 32;
    readonly DONTPUB: 64;
};
/** A line of /proc/net/arp. net/ipv4/arp.c arp_format_neigh_entry */
export interface ArpLine {
    address: string;
    /** ARPHRD_*. */
    hardwareType: number;
    /** ATF_*. */
    flags: number;
    /** Zeros where it is not known. */
    hardwareAddress: string;
    /** Undefined where the kernel shows `*`: every interface. */
    interfaceName: string | undefined;
}
export declare function isArpHeading(line: string): boolean;
export declare function parseArpLine(line: string): ArpLine;
