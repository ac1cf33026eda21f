/** Tells what interfaces, addresses and routes come and go, until it is interrupted. */
import { type Change, changes, type LinkedAddress, type Route } from 'sockeye';

const SIGNS = { added: '+', removed: '-', changed: '~' };

for await (const change of changes({ tables: ['interfaces', 'addresses', 'routes'] })) {
  console.log(lineOf(change));
}

function lineOf(change: Change): string {
  if (change.event === 'resynchronised') return `! missed some; ${change.differences} differences`;
  return `${SIGNS[change.event]} ${nameOf(change)}`;
}

function nameOf(change: Exclude<Change, { event: 'resynchronised' }>): string {
  switch (change.table) {
    case 'interfaces':
      return `interface ${change.row.name}`;
    case 'addresses':
      return `address ${addressOf(change.row)}`;
    case 'routes':
      return `route ${destinationOf(change.row)}`;
    case 'neighbours':
      return `neighbour ${change.row.address}`;
  }
}

function addressOf({ address, prefixLength, interfaceName }: LinkedAddress): string {
  return `${address}/${prefixLength} of ${interfaceName}`;
}

function destinationOf({ destination, prefixLength, nextHops }: Route): string {
  const ways = nextHops.map(({ gateway, interfaceName }) => gateway ?? interfaceName);
  return `${destination}/${prefixLength} by ${ways.join(', ') || 'nobody'}`;
}
