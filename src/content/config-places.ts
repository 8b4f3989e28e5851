import ts from 'typescript';
import type { Position } from '../domain/issue.ts';

/** A fault of the syntax of a configuration file. */
export interface SyntaxFault {
  message: string;
  position: Position;
}

/** Where the values of a configuration stand in its file. */
export interface ConfigPlaces {
  /** Faults of its syntax; with one of them nothing can be located. */
  syntax: SyntaxFault[];
  /** Whether the file exports a configuration by default. */
  isExported: boolean;
  /** Position of the value at a path; of its nearest parent if it is missing or made elsewhere; of the key if `key` asks for it. */
  locate: (path: readonly PropertyKey[], key?: boolean) => Position;
}

/**
 * Parses a configuration file without executing it.
 * @param source its text, in TypeScript or JavaScript
 */
export function placesOfConfig(source: string): ConfigPlaces {
  const file = ts.createSourceFile('playbook.config.ts', source, ts.ScriptTarget.Latest, true, ts.ScriptKind.TS);
  const at = (start: number, end: number): Position => {
    const [from, to] = [start, end].map((offset) => file.getLineAndCharacterOfPosition(offset)) as [
      ts.LineAndCharacter,
      ts.LineAndCharacter,
    ];
    return { line: from.line + 1, column: from.character + 1, endLine: to.line + 1, endColumn: to.character + 1 };
  };
  const faults = (file as unknown as { parseDiagnostics: readonly ts.DiagnosticWithLocation[] }).parseDiagnostics;
  const root = file.statements.find(ts.isExportAssignment)?.expression;
  return {
    syntax: faults.map(({ messageText, start, length }) => ({
      message: ts.flattenDiagnosticMessageText(messageText, ' '),
      position: at(start, start + length),
    })),
    isExported: root !== undefined,
    locate(path, key = false) {
      let node: ts.Node | undefined = root && resolve(root, file);
      let name: ts.Node | undefined;
      for (const part of path) {
        const found: { name?: ts.Node; value: ts.Node } | undefined = node && childOf(node, part);
        if (!found) {
          name = undefined;
          break;
        }
        name = found.name;
        node = resolve(found.value, file);
      }
      const place = (key ? name : undefined) ?? node;
      return place ? at(place.getStart(file), place.getEnd()) : { line: 1, column: 1, endLine: 1, endColumn: 1 };
    },
  };
}

function childOf(node: ts.Node, part: PropertyKey): { name?: ts.Node; value: ts.Node } | undefined {
  if (ts.isArrayLiteralExpression(node) && typeof part === 'number') return node.elements[part] && { value: node.elements[part] };
  if (!ts.isObjectLiteralExpression(node)) return undefined;
  for (const property of node.properties) {
    const name = property.name && (ts.isIdentifier(property.name) || ts.isStringLiteral(property.name)) ? property.name : undefined;
    if (name?.text !== part) continue;
    if (ts.isPropertyAssignment(property)) return { name, value: property.initializer };
    if (ts.isShorthandPropertyAssignment(property)) return { name, value: property.name };
  }
  return undefined;
}

/** The literal behind types, brackets and the name of a constant of the same file. */
function resolve(node: ts.Node, file: ts.SourceFile, depth = 0): ts.Node {
  if (depth > 10) return node;
  if (ts.isSatisfiesExpression(node) || ts.isAsExpression(node) || ts.isParenthesizedExpression(node) || ts.isTypeAssertionExpression(node))
    return resolve(node.expression, file, depth + 1);
  if (!ts.isIdentifier(node)) return node;
  for (const statement of file.statements) {
    if (!ts.isVariableStatement(statement)) continue;
    const made = statement.declarationList.declarations.find(({ name }) => ts.isIdentifier(name) && name.text === node.text)?.initializer;
    if (made) return resolve(made, file, depth + 1);
  }
  return node;
}
