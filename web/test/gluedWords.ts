import { readFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";

// A sentence put together from messages has the order of words of the language it was written in. Of a message that
// stands beside something else, in a line or in a template, the test asks that it is a sentence by itself.

/** A sentence, or no words at all: a path, a unit of dollars. */
const isWhole = (message: string): boolean =>
  /[.!?…]$/.test(message) || !/\p{L}{2,}(?!.*\/$)/u.test(message.replace(/\{\w+\}/g, ""));

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

/** The messages that an expression can be: `words.a`, `words.group.b({ … })`, `isSo ? words.c : words.d`. */
function messagesOf(expression: ts.Expression, read: (name: string) => unknown): string[] {
  if (ts.isParenthesizedExpression(expression)) return messagesOf(expression.expression, read);
  if (ts.isConditionalExpression(expression))
    return [expression.whenTrue, expression.whenFalse].flatMap((one) => messagesOf(one, read));
  const node = ts.isCallExpression(expression) ? expression.expression : expression;
  const find = (at: ts.Expression): unknown[] => {
    if (ts.isIdentifier(at)) return [read(at.text)].filter((part) => part !== undefined);
    if (ts.isParenthesizedExpression(at)) return find(at.expression);
    if (ts.isConditionalExpression(at)) return [...find(at.whenTrue), ...find(at.whenFalse)];
    const inside = (name: string | null) => (value: unknown) =>
      typeof value !== "object" || value === null
        ? []
        : name === null
          ? Object.values(value)
          : Object.hasOwn(value, name)
            ? [(value as Record<string, unknown>)[name]]
            : [];
    if (ts.isPropertyAccessExpression(at)) return find(at.expression).flatMap(inside(at.name.text));
    // A name computed at run time can be any of the group.
    if (ts.isElementAccessExpression(at)) return find(at.expression).flatMap(inside(null));
    return [];
  };
  return find(node).filter((value): value is string => typeof value === "string");
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
    const imports = importsOf(source);
    if (imports.size === 0) continue;
    const read = (name: string): unknown => {
      const part = imports.get(name);
      return part === undefined ? undefined : partOf(root, part);
    };
    const check = (node: ts.Node, expression: ts.Expression) => {
      const torn = messagesOf(expression, read).find((message) => !isWhole(message));
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
