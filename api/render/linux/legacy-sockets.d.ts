import type { LegacySocket } from '../../model/legacy-sockets.js';
import type { Names } from '../names.js';
/** What the options of net-tools' netstat ask of these listings. */
export interface LegacyStyle {
    names: Pick<Names, 'user'>;
    /** -e: the users of IPX and AppleTalk. */
    extend: boolean;
}
/** The lines above the sockets of a family. */
export declare function legacySocketHeading(family: LegacySocket['family'], { extend }: LegacyStyle): string;
/** One socket, as netstat of net-tools 2.10 shows it. It shows none of AppleTalk: those as of IPX. */
export declare function renderLegacySocket(row: LegacySocket, style: LegacyStyle): string;
/** Network and node, of which net-tools leaves out what is nothing. */
export declare function ipxAddressText(address: string): string;
