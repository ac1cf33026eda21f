/**
 * The same batches, each changed. Whoever stops reading early stops the source too, which closes
 * what it has open.
 */
export function* mapBatches<From, To, Result>(
  batches: Generator<From[], Result, undefined>,
  change: (batch: From[]) => To[],
): Generator<To[], Result, undefined> {
  try {
    while (true) {
      const next = batches.next();
      if (next.done === true) return next.value;
      yield change(next.value);
    }
  } finally {
    batches.return(undefined as never);
  }
}

/**
 * A dump goes on by bucket and index, so that sockets that came into a bucket meanwhile push some
 * that were sent already into the next answer, at its beginning: those are dropped.
 */
export function withoutRepeats<Row extends { cookie?: bigint }, Result>(
  batches: Generator<Row[], Result, undefined>,
): Generator<Row[], Result, undefined> {
  let last: Row[] = [];
  return mapBatches(batches, (batch) => {
    if (batch.length === 0) return batch;
    let repeats = 0;
    while (last.some((row) => row.cookie === batch[repeats]?.cookie)) repeats++;
    last = batch;
    return repeats === 0 ? batch : batch.slice(repeats);
  });
}
