import { NetstatError } from '../../model/errors.js';
import type { OwningModule } from '../../model/inet.js';
import type { Gap } from '../../model/table.js';
import { readOwnerModule } from '../../wire/windows/owner-module.js';
import type { OwnerFields } from '../../wire/windows/owner-module-row.js';
import { Pointed } from '../../wire/windows/pointed.js';
import { answerNow, BUFFER, SIZE, type WindowsPort } from './port.js';

const TCPIP_OWNER_MODULE_INFO_BASIC = 0;

/** What of a process has sockets. Each part of a process is asked for once. */
export class OwningModules {
  private readonly known = new Map<string, OwningModule | undefined>();
  private readonly refusals = new Map<string, number>();

  constructor(
    private readonly port: WindowsPort,
    /** GetOwnerModuleFromTcpEntry, or that of the other tables. */
    private readonly name: string,
  ) {}

  /** Undefined where there is none, or where it may not be asked for. */
  of({ owningPid, moduleInfo, row }: OwnerFields): OwningModule | undefined {
    if (owningPid === 0 || moduleInfo === undefined) return undefined;
    const part = Buffer.from(moduleInfo)
      .toString('hex')
      .replace(/(00)+$/, '');
    const key = `${owningPid} ${part}`;
    if (!this.known.has(key)) this.known.set(key, this.ask(key, row));
    return this.known.get(key);
  }

  /** What was refused. */
  gaps(): Gap[] {
    const what = 'owning modules of processes';
    return [...this.refusals].map(([code, count]) => ({ what, code, count }));
  }

  private ask(key: string, row: Uint8Array): OwningModule | undefined {
    const call = `${this.name} ${key.trim()}`;
    try {
      const answer = answerNow(this.port, {
        name: call,
        kind: 'sized',
        function: this.name,
        arguments: [row, TCPIP_OWNER_MODULE_INFO_BASIC, BUFFER, SIZE],
        isPointed: true,
      });
      return readOwnerModule(Pointed.from(call, answer));
    } catch (error) {
      if (!(error instanceof NetstatError)) throw error;
      // Most processes have no parts: then Windows finds nothing.
      if (error.code === 'ERROR_NOT_FOUND') return undefined;
      this.refusals.set(error.code, (this.refusals.get(error.code) ?? 0) + 1);
      return undefined;
    }
  }
}
