import type { Names } from '../names.js';
/** What the options of net-tools' netstat ask of its socket listings. */
export interface NetToolsStyle {
    show: 'connected' | 'listening' | 'all';
    names: Names;
    /** -W: addresses are not cut. */
    wide: boolean;
    /** -e: user and inode. */
    extend: boolean;
    /** -p: who holds the socket. `first` is the one that net-tools finds; commands are whole. */
    holders?: {
        which: 'first' | 'all';
        as: 'program' | 'command';
    };
    /** -Z: its security context. */
    context: boolean;
    /** -o */
    timers: boolean;
}
