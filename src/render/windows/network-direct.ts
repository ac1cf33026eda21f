/** The heading of -x. How wide its columns are is not known: no output was found as it was printed. */
export const NETWORK_DIRECT_HEADING = `
Active NetworkDirect Connections, Listeners, SharedEndpoints

  Mode   IfIndex Type           Local Address          Foreign Address        PID

`;
