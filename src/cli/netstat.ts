#!/usr/bin/env node
import { endWith } from './end.js';
import { netstat } from './linux/netstat.js';
import { Writer } from './writer.js';

await endWith(new Writer(), (writer) => netstat(process.argv.slice(2), writer));
