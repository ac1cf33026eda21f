/** To be required before a program: that one fails where it starts a process. */
import childProcess = require('node:child_process');

const refuse = (): never => {
  throw new Error('a process is started');
};
Object.assign(childProcess.ChildProcess.prototype, { spawn: refuse });
Object.assign(childProcess, { spawnSync: refuse, execFileSync: refuse, execSync: refuse });
