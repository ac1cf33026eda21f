import type { Names } from '../names.js';
/** What the options of Windows' netstat ask of its list of connections. */
export interface WindowsStyle {
    /** Of foreign hosts and their ports; local ones are numbers. A kind that is absent: numbers. */
    names: Names;
    /** -f: names of hosts with their domains. */
    fullNames: boolean;
    /** -o: the process that made the socket, or every one that has it. */
    processIds?: 'first' | 'all';
    /** -b: programs. */
    executables?: {
        which: 'first' | 'all';
        /** A command is the whole argument list. */
        as: 'program' | 'command';
        /** -v: the files of the components. */
        paths: boolean;
    };
    /** -d */
    dscp: boolean;
    /** -t */
    offloadState: boolean;
    /** -y */
    template: boolean;
    /** -i */
    timeInState: boolean;
}
