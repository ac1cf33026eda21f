import type { InetSocket } from '../../model/inet.js';
import type { InetDiagDetails } from '../../wire/netlink/inet-diag-details.js';
import { shutdownOf } from '../../wire/shutdown.js';

/** Adds to a row what all Internet protocols have of details. */
export function addDetails(row: InetSocket, details: InetDiagDetails): void {
  const { memory, mark, tos, trafficClass, v6Only, cgroupId, classId, shutdown, options } = details;
  if (memory !== undefined) row.memory = memory;
  if (mark !== undefined) row.mark = mark;
  if (tos !== undefined) row.tos = tos;
  if (trafficClass !== undefined) row.trafficClass = trafficClass;
  if (v6Only !== undefined) row.v6Only = v6Only;
  if (cgroupId !== undefined) row.cgroupId = cgroupId;
  if (classId !== undefined) row.classId = classId;
  if (shutdown !== undefined) row.shutdown = shutdownOf(shutdown);
  if (options !== undefined) row.options = options;
}
