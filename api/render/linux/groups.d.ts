import type { Group } from '../../model/groups.js';
import type { View } from '../dialect.js';
import type { Names } from '../names.js';
/** `netstat -g`: the multicast groups of IPv4, then those of IPv6. */
export declare const groupView: View<Group, {
    names: Names;
}>;
