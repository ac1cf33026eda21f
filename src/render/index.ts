export { renderChange } from './changes.js';
export type { Dialect, Unshown, View } from './dialect.js';
export { escapeText } from './escape.js';
export { type JsonForm, type JsonWriter, jsonWriter, renderJson } from './json.js';
export { netTools } from './linux/dialect.js';
export { groupView } from './linux/groups.js';
export { renderInterfaceDetails } from './linux/interface-details.js';
export { type InterfaceEntry, interfaceEntries } from './linux/interface-entries.js';
export { renderInterfaces } from './linux/interfaces.js';
export {
  LEGACY_ROUTE_HEADINGS,
  type LegacyNeighbours,
  renderLegacyRoute,
} from './linux/legacy-routes.js';
export {
  type LegacyStyle,
  legacySocketHeading,
  renderLegacySocket,
} from './linux/legacy-sockets.js';
export {
  type MasqueradeEntry,
  type MasqueradeStyle,
  masqueradeOf,
  renderMasquerade,
} from './linux/masquerade.js';
export { routeCacheViews } from './linux/route-cache.js';
export { isListedRoute, type RoutesStyle, type RouteView, routeViews } from './linux/routes.js';
export {
  renderStatistics,
  type StatisticsProtocol,
  type StatisticsStyle,
} from './linux/statistics.js';
export { type ExplainedStyle, renderExplained } from './linux/statistics-explained.js';
export type { NetToolsStyle } from './linux/style.js';
export type { Names, ServiceProtocol } from './names.js';
export { Page } from './page.js';
export { windowsNetstat } from './windows/dialect.js';
export { renderInterfaceStatistics } from './windows/ethernet.js';
export { type RoutePrint, renderRoutePrint } from './windows/routes.js';
export {
  COUNTED_PROTOCOLS,
  type CountedProtocol,
  renderProtocolStatistics,
} from './windows/statistics.js';
export type { WindowsStyle } from './windows/style.js';
