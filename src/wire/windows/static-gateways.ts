import { parseAddress } from '../../model/address.js';
import { Reader } from '../reader.js';
import { MOST_METRIC, type PersistentRoute } from './persistent-route.js';
import type { RegistryValue } from './registry-values.js';
import { utf16Text } from './utf16.js';

/** Values of an interface's settings that say where packets go which no route is for. */
export const GATEWAY_VALUES = ['EnableDHCP', 'DefaultGateway', 'DefaultGatewayMetric'] as const;

/**
 * The default routes that somebody gave an interface, from its settings of IPv4 in the registry: what
 * is there counts where no DHCP server is asked. A metric of 0 stands for none.
 */
export function readStaticGateways(values: readonly RegistryValue[]): PersistentRoute[] {
  const dataOf = (wanted: (typeof GATEWAY_VALUES)[number]) =>
    values.find(({ name }) => name.toLowerCase() === wanted.toLowerCase())?.data;
  const dhcp = dataOf('EnableDHCP');
  if (dhcp !== undefined && new Reader(dhcp, 'LE', 'EnableDHCP').u32() !== 0) return [];
  const metrics = textsOf(dataOf('DefaultGatewayMetric')).map(Number);
  return textsOf(dataOf('DefaultGateway')).flatMap((gateway, at) => {
    if (parseAddress(gateway)?.length !== 4 || gateway === '0.0.0.0') return [];
    const metric = metrics[at] ?? 0;
    const route = { destination: '0.0.0.0', prefixLength: 0, gateway };
    return [
      Number.isInteger(metric) && metric > 0 && metric <= MOST_METRIC
        ? { ...route, metric }
        : route,
    ];
  });
}

/** REG_MULTI_SZ: texts with a NUL behind each, and one behind all. */
function textsOf(data: Uint8Array = new Uint8Array(0)): string[] {
  const texts: string[] = [];
  for (let at = 0; at + 1 < data.length; ) {
    const text = utf16Text(data, at);
    if (text === '') break;
    texts.push(text);
    at += 2 * (text.length + 1);
  }
  return texts;
}
