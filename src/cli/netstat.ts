import { chooseDialect } from './dialect.js';
import { netstat as linuxNetstat } from './linux/netstat.js';
import { packageVersion } from './version.js';
import type { Writer } from './writer.js';

/**
 * netstat in the dialect that the words choose: runs a command line (without the program's name) to
 * its exit code. A start in that of Linux loads nothing of the other.
 */
export async function netstat(
  argv: readonly string[],
  writer: Writer,
  version = packageVersion,
  platform: string = process.platform,
): Promise<number> {
  const choice = chooseDialect(argv, platform);
  if ('complaint' in choice) {
    writer.stderr(`netstat: ${choice.complaint}\n`);
    return choice.exitCode;
  }
  if (choice.dialect === 'linux') return linuxNetstat(choice.argv, writer, version);
  const windows = await import('./windows/netstat.js');
  if (platform === 'win32') writer.endLinesAsWindows();
  return windows.netstat(choice.argv, writer);
}
