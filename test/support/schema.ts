import { readFileSync } from 'node:fs';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';

/** A JSON Schema, as far as ours uses it. */
export interface Schema {
  description?: string;
  $ref?: string;
  $defs?: Record<string, Schema>;
  properties?: Record<string, Schema>;
  items?: Schema;
  allOf?: Schema[];
  anyOf?: Schema[];
  oneOf?: Schema[];
  required?: string[];
  enum?: unknown[];
}

export const SCHEMA: Schema & { $id: string } = JSON.parse(
  readFileSync(new URL('../../../schema/sockeye.schema.json', import.meta.url), 'utf8'),
);

const ajv = new Ajv2020({ strict: true, allErrors: true });
ajv.addSchema(SCHEMA);

/** A validator of the whole document, or of one of its parts: `line`, `row`. */
export function validatorOf(part?: string): ValidateFunction {
  const pointer = part === undefined ? '' : `#/$defs/${part}`;
  const validate = ajv.getSchema(SCHEMA.$id + pointer);
  if (validate === undefined) throw new Error(`no ${part} in the schema`);
  return validate;
}
