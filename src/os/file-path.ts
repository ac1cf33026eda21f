import { fileURLToPath } from 'node:url';
import { NetstatError } from '../model/errors.js';

/** The path that names a file, as `node:fs` takes it. Throws INVALID_QUERY where it names none. */
export function pathOf(place: string | URL): string {
  const path = typeof place === 'string' ? place : pathOfUrl(place);
  if (path.includes('\0')) throw refusal(`a path cannot be ${JSON.stringify(path)}`);
  return path;
}

function pathOfUrl(url: URL): string {
  try {
    return fileURLToPath(url);
  } catch (error) {
    throw refusal(error instanceof Error ? error.message : String(error));
  }
}

function refusal(why: string): NetstatError {
  return new NetstatError('INVALID_QUERY', why);
}
