import { Assembler } from './assembler.js';
import { emitCast, emitFile, emitRecord } from './helpers.js';
import {
  BUCKET,
  findBegin,
  findBucket,
  findList,
  findTables,
  HEAD,
  loadWord,
  MAP,
  MARK,
  NODE,
  SKIP,
  STACK,
  STATE,
  TCP_BLOCK,
} from './tcp-buckets.js';
import {
  AT,
  clearRecord,
  RECORD,
  SOCKET,
  storeRecord,
  TCP_RECORD_SIZE,
  type TcpKernel,
} from './tcp-record.js';

/**
 * In place of a family: of records that tell no socket and fill a block up. The last of each block is one,
 * and says what to make of the block.
 */
export const TCP_MARK = {
  /** There is another after it. */
  MORE: 0xfc,
  /** Is not to be trusted: the next tells the same again. */
  AGAIN: 0xfd,
  END: 0xff,
} as const;

/**
 * The program that the kernel runs once for each element of an array of ours (iterator `bpf_map_elem`).
 * Each run writes one block, TCP_BLOCK records: of the listeners, then of the other TCP sockets of the
 * reader's network namespace, in the order of /proc/net/tcp. TCP_MARK has what else is in a block.
 * Where the next one begins is kept in the map `state` of TCP_STATE_SIZE bytes. Of 100,000 sockets it
 * takes 22 ms, sock_diag 92, and the kernel's own iterator `tcp`, which locks each socket, 60.
 *
 * Nothing is locked: lists are gone through under RCU, as the kernel looks for the socket of a packet.
 * A socket may go meanwhile, and its memory become another's, on another list: where one is not on its
 * list any more once it has been read, or a list ends as another does, the block begins anew. Only a list
 * that is longer than a block is gone on with by number, as sock_diag goes on with every list: where one
 * of it comes or goes between two blocks, another may be told twice or missed.
 * Documentation/RCU/rculist_nulls.rst
 */
export function assembleTcp(kernel: TcpKernel, state: number): Uint8Array {
  const { layout } = kernel;
  const program = new Assembler()
    .load(8, BUCKET, 1, layout.contextKey)
    // The run is over.
    .jumpIfEqual(BUCKET, 0, 'end')
    .load(4, BUCKET, BUCKET, 0);
  emitFile(program, 1, { meta: layout.contextMeta, sequence: layout.metaSequence }).store(
    8,
    10,
    STACK.FILE,
    1,
  );
  // The way through: 'table' (the first bucket of one), 'bucket' (on to the next list with a node in it),
  // 'node' (each of the list), 'next-bucket' and so on; out by 'full', 'too-many' or 'again' to 'finish'.
  findTables(program, layout, state);
  findBegin(program);
  findBucket(program, layout);
  findList(program, layout, state);
  goThrough(program, kernel, state);
  finishBlock(program, state);
  return program.label('end').moveValue(0, 0).exit().assemble(kernel.byteOrder);
}

/** Tells each socket of a list that is of our namespace, once it is known to be on the list still. */
function goThrough(program: Assembler, kernel: TcpKernel, state: number): void {
  const { layout } = kernel;
  program
    .label('node')
    .jumpIfEndless('again')
    .move(1, NODE)
    .andValue(1, 1)
    .jumpUnlessEqual(1, 0, 'end-of-list')
    .move(1, NODE)
    .addValue(1, layout.nodeNext);
  loadWord(program, layout, 2).store(8, 10, STACK.NEXT, 2).move(1, NODE).addValue(1, -layout.node);
  emitCast(program, layout, 1, layout.wholeSocket)
    .move(SOCKET, 0)
    .load(8, 1, SOCKET, layout.namespace)
    .load(8, 2, 10, STACK.NAMESPACE)
    .jumpUnlessSame(1, 2, 'next')
    .mapValue(2, state)
    .load(4, 1, 2, STATE.SKIP)
    .jumpIfEqual(1, 0, 'untold')
    .addValue(1, -1)
    .store(4, 2, STATE.SKIP, 1)
    .jumpTo('next')
    .label('untold')
    .load(4, 1, SOCKET, layout.hash)
    .store(8, 10, STACK.HASH, 1);
  storeRecord(program, kernel);
  program
    .load(8, 1, 10, STACK.RECORDS)
    .load(8, 2, 10, STACK.ZERO)
    .add(1, 2)
    .jumpIfEqual(1, TCP_BLOCK - 1, 'too-many')
    // Whoever is taken off a list has nothing before it, and on another list another hash. R2: the hash as
    // it was before the socket was read.
    .orderReads(10, STACK.HASH, 2)
    .load(8, 1, SOCKET, layout.node + layout.nodeBefore)
    .jumpIfEqual(1, 0, 'again')
    .load(4, 1, SOCKET, layout.hash)
    .jumpUnlessSame(1, 2, 'again');
  write(program)
    .label('next')
    .load(8, NODE, 10, STACK.NEXT)
    // What a turn of the loop leaves behind, the verifier would have to compare with the next.
    .storeValue(8, 10, STACK.NEXT, 0)
    .storeValue(8, 10, STACK.HASH, 0)
    .jumpTo('node')
    .label('end-of-list')
    .load(8, HEAD, 10, STACK.HEAD)
    .load(8, MARK, 10, STACK.MARK)
    .jumpUnlessSame(NODE, MARK, 'again')
    .storeValue(8, 10, STACK.HEAD, 0)
    .storeValue(8, 10, STACK.MARK, 0)
    .moveValue(NODE, 0)
    .jumpTo('next-bucket');
}

/** Notes where the next block begins, and fills this one up. */
function finishBlock(program: Assembler, state: number): void {
  program
    .label('too-many')
    .mapValue(MAP, state)
    .load(4, SKIP, MAP, STATE.BEGIN_SKIP)
    .addValue(SKIP, TCP_BLOCK - 1)
    .storeValue(8, 10, STACK.LAST, TCP_MARK.MORE)
    .load(4, 1, MAP, STATE.BEGIN)
    .jumpIfSame(1, BUCKET, 'finish')
    .store(4, MAP, STATE.ALONE, BUCKET)
    .label('again')
    .mapValue(MAP, state)
    .load(4, BUCKET, MAP, STATE.BEGIN)
    .load(4, SKIP, MAP, STATE.BEGIN_SKIP)
    .storeValue(8, 10, STACK.LAST, TCP_MARK.AGAIN)
    .jumpTo('finish')
    .label('full')
    .moveValue(SKIP, 0)
    .storeValue(8, 10, STACK.LAST, TCP_MARK.MORE)
    .load(8, 1, 10, STACK.COUNT)
    .jumpUnlessSame(BUCKET, 1, 'finish')
    .storeValue(8, 10, STACK.LAST, TCP_MARK.END)
    .label('finish')
    .mapValue(MAP, state)
    .store(4, MAP, STATE.NEXT, BUCKET)
    .store(4, MAP, STATE.NEXT_SKIP, SKIP);
  clearRecord(program)
    .label('fill')
    .jumpIfEndless('end')
    .load(8, 1, 10, STACK.RECORDS)
    .jumpIfEqual(1, TCP_BLOCK, 'end')
    .storeValue(1, 10, RECORD + AT.FAMILY, TCP_MARK.MORE)
    .jumpUnlessEqual(1, TCP_BLOCK - 1, 'empty')
    .load(8, 1, 10, STACK.LAST)
    .store(1, 10, RECORD + AT.FAMILY, 1)
    .label('empty');
  write(program).jumpTo('fill');
}

/** Writes the record; where there is no room for it the run ends, and the kernel runs the block again. */
function write(program: Assembler): Assembler {
  program.load(8, 1, 10, STACK.FILE);
  emitRecord(program, { at: RECORD, size: TCP_RECORD_SIZE })
    .jumpUnlessEqual(0, 0, 'end')
    .load(8, 1, 10, STACK.RECORDS)
    .addValue(1, 1)
    .store(8, 10, STACK.RECORDS, 1);
  return clearRecord(program);
}
