import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, posix } from "node:path";
import ts from "typescript";

export interface Source {
  /** From the root of the project, with "/". */
  path: string;
  text: string;
  tree: ts.SourceFile;
}

const written = (path: string) =>
  !/(^|\/)(generated|node_modules|\.next|data)(\/|$)/.test(path) && /(?<!\.d)\.(ts|tsx|mjs)$/.test(path);

/** Every file that somebody wrote under these folders of the project; a folder that is not there has none. */
export function sourcesUnder(...folders: string[]): Source[] {
  return folders
    .flatMap((folder) => list(folder).map((file) => posix.join(folder, file.replaceAll("\\", "/"))))
    .filter(written)
    .map((path) => {
      const text = readFileSync(path, "utf8");
      return { path, text, tree: ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true) };
    });
}

function list(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, encoding: "utf8" });
  } catch {
    return [];
  }
}

export const isTest = ({ path }: Source): boolean => /\.test\.tsx?$/.test(path);

export interface Import {
  /** A path of the project without its ending ("server/db/client"), or the name of a package. */
  target: string;
  typeOnly: boolean;
}

/** What a file imports or exports again, `import()` included. */
export function importsOf({ path, tree }: Source): Import[] {
  const found: Import[] = [];
  const add = (node: ts.Expression | undefined, typeOnly: boolean) => {
    if (node && ts.isStringLiteralLike(node)) found.push({ target: resolved(path, node.text), typeOnly });
  };
  const visit = (node: ts.Node) => {
    if (ts.isImportDeclaration(node)) add(node.moduleSpecifier, node.importClause?.isTypeOnly ?? false);
    else if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, node.isTypeOnly);
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
      add(node.arguments[0], false);
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}

function resolved(from: string, specifier: string): string {
  if (specifier.startsWith("@/")) return specifier.slice(2);
  if (specifier.startsWith(".")) return join(dirname(from), specifier).replaceAll("\\", "/");
  return specifier;
}

/** The directive a file begins with ("use client", "use server"), if any. */
export function directiveOf({ tree }: Source): string | undefined {
  const first = tree.statements[0];
  return first && ts.isExpressionStatement(first) && ts.isStringLiteral(first.expression)
    ? first.expression.text
    : undefined;
}
