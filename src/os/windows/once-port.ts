import type { WindowsPort } from './port.js';

/**
 * The same system, of which some questions are asked once: what shows several tables together has them
 * go by the same answer.
 */
export function askingOnce(port: WindowsPort, questions: ReadonlySet<string>): WindowsPort {
  const answers = new Map<string, readonly Uint8Array[]>();
  return {
    *ask(question) {
      const { name } = question;
      if (!questions.has(name)) return yield* port.ask(question);
      const known = answers.get(name);
      if (known !== undefined) return yield* known;
      const pieces: Uint8Array[] = [];
      for (const piece of port.ask(question)) {
        if (piece.length > 0) pieces.push(piece);
        yield piece;
      }
      answers.set(name, pieces);
    },
    pending: () => port.pending?.(),
  };
}
