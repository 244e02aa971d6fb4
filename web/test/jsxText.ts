import path from "node:path";
import ts from "typescript";

// React keeps a reference to each text node among siblings, writes into it and inserts before it. A browser's
// translator detaches such nodes: React's writes are lost and its inserts throw. A string that is an element's only
// child is set through the element, which the translator keeps.

type Child = { node: ts.JsxChild; kind: "text" | "element" | "expression" };

const isBlank = (text: string): boolean => text.trim() === "";

function significant(children: ts.NodeArray<ts.JsxChild>): Child[] {
  return children.flatMap((node): Child[] => {
    if (ts.isJsxText(node)) return isBlank(node.text) ? [] : [{ node, kind: "text" }];
    if (!ts.isJsxExpression(node)) return [{ node, kind: "element" }];
    if (!node.expression) return [];
    if (ts.isStringLiteralLike(node.expression)) return isBlank(node.expression.text) ? [] : [{ node, kind: "text" }];
    return [{ node, kind: "expression" }];
  });
}

const TEXT =
  ts.TypeFlags.StringLike | ts.TypeFlags.NumberLike | ts.TypeFlags.BigIntLike | ts.TypeFlags.Any | ts.TypeFlags.Unknown;

/** For `condition && <element>`: an empty string makes no text node, and zero is not intended. */
const isFalsy = (type: ts.Type): boolean =>
  type.isLiteral() && (typeof type.value === "object" ? type.value.base10Value === "0" : !type.value);

/** Whether a child of that type can be a text node. */
const canBeText = (type: ts.Type): boolean =>
  type.isUnion() ? type.types.some(canBeText) : (type.flags & TEXT) !== 0 && !isFalsy(type);

const isList = (checker: ts.TypeChecker, type: ts.Type): ts.Type | undefined =>
  checker.isArrayType(type) ? checker.getTypeArguments(type as ts.TypeReference)[0] : undefined;

/** The program of all shipped source files. */
export function siteProgram(configFile: string): ts.Program {
  const { config } = ts.readConfigFile(configFile, ts.sys.readFile);
  const { options, fileNames } = ts.parseJsonConfigFileContent(config, ts.sys, path.dirname(configFile));
  const files = fileNames.filter((name) => name.includes("/src/") && !/\.test\.tsx?$/.test(name));
  return ts.createProgram(files, options);
}

/** All places in the program where changing text has siblings, or where an element is conditional beside a text. */
export function textsWithSiblings(program: ts.Program, root: string): string[] {
  const checker = program.getTypeChecker();
  const found: string[] = [];

  const check = (source: ts.SourceFile, parent: ts.JsxElement | ts.JsxFragment) => {
    const children = significant(parent.children);
    const report = (node: ts.Node, what: string) => {
      const { line } = source.getLineAndCharacterOfPosition(node.getStart(source));
      found.push(`${path.relative(root, source.fileName)}:${line + 1} ${what}: ${node.getText(source)}`);
    };
    const besideText = children.some(({ kind }) => kind === "text");
    for (const { node, kind } of children) {
      if (kind !== "expression") continue;
      const type = checker.getTypeAtLocation((node as ts.JsxExpression).expression!);
      const each = isList(checker, type);
      if (each ? canBeText(each) : children.length > 1 && canBeText(type)) report(node, "is a text with siblings");
      else if (besideText) report(node, "comes and goes beside a text");
    }
  };
  for (const source of program.getSourceFiles()) {
    if (!source.fileName.endsWith(".tsx") || source.fileName.includes("/node_modules/")) continue;
    const visit = (node: ts.Node) => {
      if (ts.isJsxElement(node) || ts.isJsxFragment(node)) check(source, node);
      ts.forEachChild(node, visit);
    };
    visit(source);
  }
  return found;
}
