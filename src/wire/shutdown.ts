/** RCV_SHUTDOWN and SEND_SHUTDOWN: directions in which a socket was shut down. include/net/sock.h */
export function shutdownOf(bits: number): ('receive' | 'send')[] {
  const directions: ('receive' | 'send')[] = [];
  if (bits & 1) directions.push('receive');
  if (bits & 2) directions.push('send');
  return directions;
}
