import type { Route } from '../../model/routes.js';
import type { NameBook } from '../../names/names.js';
import { namedInRoute } from '../../render/linux/routes.js';
import type { Names } from '../../render/names.js';
import type { NetstatOptions } from './options.js';

/** Names of hosts and networks, for the whole run; undefined where numbers are to be shown. */
export async function openRouteNames(options: NetstatOptions): Promise<NameBook | undefined> {
  const { numeric, symbolic, extensions } = options;
  // net-tools takes -N, the wish for names of hardware, for the wish for numbers.
  if (extensions.format !== 'text' || numeric.hosts || symbolic) return undefined;
  return new (await import('../../names/names.js')).NameBook();
}

/** Finds the names that the rows show. */
export async function findRouteNames(
  rows: readonly Route[],
  { extensions }: NetstatOptions,
  names: NameBook | undefined,
): Promise<Names> {
  if (names === undefined) return {};
  const wanted = rows.map(namedInRoute);
  const addresses = wanted.flatMap(({ hosts }) => hosts);
  const networks = wanted.flatMap((one) => one.networks);
  await names.resolve({ addresses, networks }, performance.now() + extensions.dnsTimeoutMs);
  const { host, network } = names;
  return { host, network };
}
