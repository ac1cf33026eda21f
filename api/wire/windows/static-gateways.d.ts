import { type PersistentRoute } from './persistent-route.js';
import type { RegistryValue } from './registry-values.js';
/** Values of an interface's settings that say where packets go which no route is for. */
export declare const GATEWAY_VALUES: readonly ["EnableDHCP", "DefaultGateway", "DefaultGatewayMetric"];
/**
 * The default routes that somebody gave an interface, from its settings of IPv4 in the registry: what
 * is there counts where no DHCP server is asked. A metric of 0 stands for none.
 */
export declare function readStaticGateways(values: readonly RegistryValue[]): PersistentRoute[];
