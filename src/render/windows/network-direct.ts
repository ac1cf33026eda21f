/** The heading of -x. */
export const NETWORK_DIRECT_HEADING = `
Active NetworkDirect Connections, Listeners, SharedEndpoints

  Mode   IfIndex Type           Local Address          Foreign Address        PID

`;
