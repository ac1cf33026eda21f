import type { LegacyNeighbour } from '../../model/legacy-neighbours.js';
import type { LegacyRoute } from '../../model/legacy-routes.js';
/** The lines above the routes of a family. */
export declare const LEGACY_ROUTE_HEADINGS: Readonly<Record<LegacyRoute['family'], string>>;
/** By the numbers that routes name them by. */
export type LegacyNeighbours = ReadonlyMap<number, Exclude<LegacyNeighbour, {
    family: 'ddp';
}>>;
/** One route, as net-tools shows it; of a call that passes through, which it does not show, nothing. */
export declare function renderLegacyRoute(row: LegacyRoute, neighbours: LegacyNeighbours): string;
