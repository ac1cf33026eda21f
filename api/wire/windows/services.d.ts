import type { Reader } from '../reader.js';
export interface RunningService {
    /** The short one. */
    name: string;
    displayName: string;
    /** The process that hosts it. */
    pid: number;
}
/**
 * Services in parts: the address at which the rows lay, how many they are, how long they are with
 * their texts, and those: ENUM_SERVICE_STATUS_PROCESSW and texts. winsvc.h
 */
export declare function readServices(reader: Reader): Generator<RunningService, void>;
