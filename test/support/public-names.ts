import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const ENTRIES = ['index', 'wire/index', 'render/index', 'testing/index'];

/** What users of the package can name, as api/ records it. */
export interface PublicNames {
  isFunction(name: string): boolean;
  /** A type, or `Type.field`. */
  has(name: string): boolean;
  /** Whether the text is one of those that the type, or field of a type, can be or have in a list. */
  canBe(name: string, text: string): boolean;
}

export function publicNames(): PublicNames {
  const files = ENTRIES.map((entry) =>
    fileURLToPath(new URL(`../../../api/${entry}.d.ts`, import.meta.url)),
  );
  const program = ts.createProgram(files, {
    strict: true,
    noEmit: true,
    types: [],
    module: ts.ModuleKind.NodeNext,
    target: ts.ScriptTarget.ES2022,
  });
  const checker = program.getTypeChecker();
  const exported = new Map<string, ts.Symbol>();
  for (const file of files) {
    const source = program.getSourceFile(file);
    const module = source && checker.getSymbolAtLocation(source);
    for (const symbol of module === undefined ? [] : checker.getExportsOfModule(module)) {
      const isAlias = (symbol.flags & ts.SymbolFlags.Alias) !== 0;
      exported.set(symbol.name, isAlias ? checker.getAliasedSymbol(symbol) : symbol);
    }
  }

  function typeOf(name: string): ts.Type | undefined {
    const [type = '', field] = name.split('.');
    const symbol = exported.get(type);
    if (symbol === undefined) return undefined;
    const isValue = (symbol.flags & ts.SymbolFlags.Value & ~ts.SymbolFlags.Class) !== 0;
    const whole = isValue
      ? checker.getTypeOfSymbol(symbol)
      : checker.getDeclaredTypeOfSymbol(symbol);
    if (field === undefined) return whole;
    // Of a union, a field that any of its parts has.
    for (const part of whole.isUnion() ? whole.types : [whole]) {
      const property = checker.getPropertyOfType(part, field);
      if (property !== undefined) return checker.getTypeOfSymbol(property);
    }
    return undefined;
  }

  function texts(type: ts.Type): string[] {
    if (type.isUnion()) return type.types.flatMap(texts);
    if (type.isStringLiteral()) return [type.value];
    const item = checker.getIndexTypeOfType(type, ts.IndexKind.Number);
    return item === undefined || type.flags & ts.TypeFlags.StringLike ? [] : texts(item);
  }

  return {
    isFunction: (name) => ((exported.get(name)?.flags ?? 0) & ts.SymbolFlags.Function) !== 0,
    has: (name) => typeOf(name) !== undefined,
    canBe: (name, text) => {
      const type = typeOf(name);
      return type !== undefined && texts(type).includes(text);
    },
  };
}
