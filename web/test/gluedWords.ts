import { readFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";

// A sentence put together from messages has the order of words of the language it was written in. Of a message that
// stands beside something else, in a line or in a template, the test asks that it is a sentence by itself.

/** A sentence, or no words at all: a path, a unit of dollars. */
const isWhole = (message: string): boolean =>
  /[.!?…]}*$/.test(message) || !/\p{L}{2,}(?!.*\/$)/u.test(message.replace(/\{\w+\}/g, ""));

/** The English texts of a part, by `group.name`. */
const partOf = (root: string, name: string): unknown =>
  JSON.parse(readFileSync(path.join(root, "messages/en", `${name}.json`), "utf8"));

/** The parts of the messages that a file imports, by the name they have there. */
function importsOf(source: ts.SourceFile): Map<string, string> {
  return new Map(
    source.statements.filter(ts.isImportDeclaration).flatMap(({ importClause, moduleSpecifier }) => {
      const part = /^@\/messages\/(\w+)\.js$/.exec((moduleSpecifier as ts.StringLiteral).text)?.[1];
      return part && importClause?.name ? [[importClause.name.text, part] as const] : [];
    }),
  );
}

/** What an expression over messages can be, by the names in it: `words.group[key]` is any message of the group. */
function valuesOf(at: ts.Expression, read: (name: string) => unknown[]): unknown[] {
  if (ts.isParenthesizedExpression(at)) return valuesOf(at.expression, read);
  if (ts.isConditionalExpression(at)) return [at.whenTrue, at.whenFalse].flatMap((one) => valuesOf(one, read));
  if (ts.isCallExpression(at)) return valuesOf(at.expression, read);
  if (ts.isIdentifier(at)) return read(at.text);
  if (ts.isPropertyAccessExpression(at)) return valuesOf(at.expression, read).flatMap(inside(at.name.text));
  if (ts.isElementAccessExpression(at)) return valuesOf(at.expression, read).flatMap(inside(null));
  return [];
}

/** What a group has under a name; null: all that it has. */
const inside = (name: string | null) => (value: unknown) => {
  if (typeof value !== "object" || value === null) return [];
  if (name === null) return Object.values(value);
  return Object.hasOwn(value, name) ? [(value as Record<string, unknown>)[name]] : [];
};

/** The parts of messages that a file's names stand for: its imports, and `const words = all.group`. */
function namesOf(source: ts.SourceFile, root: string): (name: string) => unknown[] {
  const imports = importsOf(source);
  const known = new Map<string, unknown[]>([...imports].map(([name, part]) => [name, [partOf(root, part)]]));
  const read = (name: string): unknown[] => known.get(name) ?? [];
  const visit = (node: ts.Node) => {
    if (ts.isVariableDeclaration(node) && node.initializer) {
      const values = valuesOf(node.initializer, read);
      if (values.length > 0 && ts.isIdentifier(node.name)) known.set(node.name.text, values);
      if (ts.isObjectBindingPattern(node.name))
        for (const { name, propertyName } of node.name.elements)
          if (ts.isIdentifier(name)) {
            const found = values.flatMap(inside((propertyName as ts.Identifier | undefined)?.text ?? name.text));
            if (found.length > 0) known.set(name.text, found);
          }
    }
    ts.forEachChild(node, visit);
  };
  if (imports.size > 0) visit(source);
  return read;
}

/** Whether white space that is shown stands beside the child. */
function isBesideSpace(children: ts.NodeArray<ts.JsxChild>, at: number): boolean {
  const isSpace = (child: ts.JsxChild | undefined): boolean =>
    child !== undefined &&
    ((ts.isJsxText(child) && /^ +$/.test(child.text)) ||
      (ts.isJsxExpression(child) &&
        child.expression !== undefined &&
        ts.isStringLiteralLike(child.expression) &&
        child.expression.text.trim() === ""));
  const beside = (step: -1 | 1): boolean => {
    const next = children[at + step];
    // A line break between elements is not shown.
    if (next && ts.isJsxText(next) && /^\s*\n\s*$/.test(next.text)) return isSpace(children[at + 2 * step]);
    return isSpace(next);
  };
  return beside(-1) || beside(1);
}

/** The elements that a child can be: itself, or those of its condition. */
function elementsOf(node: ts.Node): ts.JsxElement[] {
  if (ts.isJsxElement(node)) return [node];
  if (ts.isJsxExpression(node)) return node.expression ? elementsOf(node.expression) : [];
  if (ts.isParenthesizedExpression(node)) return elementsOf(node.expression);
  if (ts.isConditionalExpression(node)) return [node.whenTrue, node.whenFalse].flatMap(elementsOf);
  if (ts.isBinaryExpression(node)) return elementsOf(node.right);
  return [];
}

/** Elements whose text is a sentence or a name of its own, wherever they stand. */
const ALONE = new Set(["Link", "a", "button"]);

/** All places in the program where a message that is no whole sentence is glued to something else. */
export function gluedWords(program: ts.Program, root: string): string[] {
  const found: string[] = [];
  for (const source of program.getSourceFiles()) {
    if (source.isDeclarationFile || source.fileName.includes("/node_modules/")) continue;
    const read = namesOf(source, root);
    const check = (node: ts.Node, expression: ts.Expression) => {
      const torn = valuesOf(expression, read).find((value) => typeof value === "string" && !isWhole(value));
      if (torn === undefined) return;
      const { line } = source.getLineAndCharacterOfPosition(node.getStart(source));
      found.push(`${path.relative(root, source.fileName)}:${line + 1} ${torn}`);
    };
    const visit = (node: ts.Node) => {
      if (ts.isTemplateExpression(node)) for (const { expression } of node.templateSpans) check(node, expression);
      if (ts.isJsxElement(node) || ts.isJsxFragment(node)) {
        for (const [at, child] of node.children.entries()) {
          if (!isBesideSpace(node.children, at)) continue;
          for (const { openingElement, children } of elementsOf(child)) {
            if (ALONE.has(openingElement.tagName.getText(source))) continue;
            for (const inner of children)
              if (ts.isJsxExpression(inner) && inner.expression) check(inner, inner.expression);
          }
        }
      }
      ts.forEachChild(node, visit);
    };
    visit(source);
  }
  return found;
}
