import { workerData } from 'node:worker_threads';
import { libc, must } from '../libc.js';
import { reportListener } from './thread-facts.js';

const CLONE_FILES = 0x400;

must('unshare', libc().unshare(CLONE_FILES));
reportListener(String(workerData));
// A thread that ended would take its table with it.
setInterval(() => {}, 2 ** 30);
