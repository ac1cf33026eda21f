import { NetstatError } from '../../model/errors.js';
import type { OwningModule } from '../../model/inet.js';
import type { Gap } from '../../model/table.js';
import { readOwnerModule } from '../../wire/windows/owner-module.js';
import type { OwnerFields } from '../../wire/windows/owner-module-row.js';
import { Pointed } from '../../wire/windows/pointed.js';
import { answerNow, BUFFER, SIZE, type WindowsPort } from './port.js';
import { Refusals } from './refusals.js';

const TCPIP_OWNER_MODULE_INFO_BASIC = 0;
/** A name and a path; of an answer that fits Windows need not say how long it is. */
const FIRST_BYTES = 1024;

/** What the parts of a process are called, by what tells them apart as a binary string. */
type Parts = Map<string, OwningModule | undefined>;

/** What of a process has sockets. Each part of a process is asked for once. */
export class OwningModules {
  private readonly known = new Map<number, Parts>();
  private readonly refusals = new Refusals();

  constructor(
    private readonly port: WindowsPort,
    /** GetOwnerModuleFromTcpEntry, or that of the other tables. */
    private readonly name: string,
  ) {}

  /** Undefined where there is none, or where it may not be asked for. */
  of({ owningPid, moduleInfo, row }: OwnerFields): OwningModule | undefined {
    if (owningPid === 0 || moduleInfo === undefined) return undefined;
    const info = Buffer.from(moduleInfo.buffer, moduleInfo.byteOffset, moduleInfo.length);
    const parts = this.partsOf(owningPid);
    const part = info.toString('latin1');
    if (!parts.has(part)) {
      const digits = info.toString('hex').replace(/(00)+$/, '');
      parts.set(part, this.ask(`${owningPid} ${digits}`.trim(), row));
    }
    return parts.get(part);
  }

  /** What was refused. */
  get gaps(): Gap[] {
    return this.refusals.gaps;
  }

  private partsOf(pid: number): Parts {
    const known = this.known.get(pid);
    if (known !== undefined) return known;
    const parts: Parts = new Map();
    this.known.set(pid, parts);
    return parts;
  }

  private ask(part: string, row: Uint8Array): OwningModule | undefined {
    const call = `${this.name} ${part}`;
    try {
      const answer = answerNow(this.port, {
        name: call,
        kind: 'sized',
        firstBytes: FIRST_BYTES,
        function: this.name,
        arguments: [row, TCPIP_OWNER_MODULE_INFO_BASIC, BUFFER, SIZE],
        isPointed: true,
      });
      return readOwnerModule(Pointed.from(call, answer));
    } catch (error) {
      // Most processes have no parts: then Windows finds nothing.
      const isNone = error instanceof NetstatError && error.code === 'ERROR_NOT_FOUND';
      if (!isNone) this.refusals.note('owning modules of processes', error);
      return undefined;
    }
  }
}
