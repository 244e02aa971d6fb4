import path from "node:path";
import ts from "typescript";

// Objects have inherited keys: `words["toString"]` is a function, `words["__proto__"]` an object. If the key may be any
// string, including an untrusted one, use a Map or Object.hasOwn.

const isWide = (type: ts.Type): boolean =>
  type.isUnion() ? type.types.some(isWide) : (type.flags & (ts.TypeFlags.String | ts.TypeFlags.Any)) !== 0;

/** All look-ups of arbitrary strings in objects, except those whose result may be undefined by type. */
export function wideLookUps(program: ts.Program, root: string): string[] {
  const checker = program.getTypeChecker();
  const found: string[] = [];
  const isObject = (type: ts.Type): boolean =>
    type.isUnion()
      ? type.types.some(isObject)
      : (type.flags & ts.TypeFlags.Object) !== 0 && !checker.isArrayType(type) && !checker.isTupleType(type);
  const look = (source: ts.SourceFile) => (node: ts.Node) => {
    const report = () => {
      const { line } = source.getLineAndCharacterOfPosition(node.getStart(source));
      found.push(`${path.relative(root, source.fileName)}:${line + 1} ${node.getText(source)}`);
    };
    const wide = (object: ts.Expression, key: ts.Expression) =>
      isWide(checker.getTypeAtLocation(key)) && isObject(checker.getTypeAtLocation(object));
    if (ts.isElementAccessExpression(node)) {
      const unknown = (checker.getTypeAtLocation(node).flags & ts.TypeFlags.Unknown) !== 0;
      if (!unknown && wide(node.expression, node.argumentExpression)) report();
    } else if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.InKeyword) {
      if (wide(node.right, node.left)) report();
    }
    ts.forEachChild(node, look(source));
  };
  for (const source of program.getSourceFiles()) {
    const own = !source.isDeclarationFile && !source.fileName.includes("/node_modules/");
    if (own && !/\.(test|fixture)\.tsx?$/.test(source.fileName)) look(source)(source);
  }
  return found;
}
