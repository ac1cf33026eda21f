import { Writer } from '../../src/cli/writer.js';
import { FCNTL } from './constants.js';
import { libc, must } from './libc.js';

/*
 * Run as a program: makes its stdout non-blocking, as whoever shares a pipe or a terminal with it
 * may do, and writes so many numbered lines.
 */
const count = Number(process.argv[2]);
const flags = must('fcntl', libc().fcntl(1, FCNTL.GETFL, 0));
must('fcntl', libc().fcntl(1, FCNTL.SETFL, flags | FCNTL.O_NONBLOCK));
const writer = new Writer();
for (let line = 0; line < count; line++) writer.stdout(`${line}\n`);
writer.flush();
