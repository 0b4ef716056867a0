import fs from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

const ROOT = path.resolve(import.meta.dirname, '../..');
const VERBS = new Set(['Post', 'Put', 'Patch', 'Delete']);

/** A function, or a method of a class (`Class.method`). */
interface Part {
  file: string;
  name: string;
  body: ts.Node;
  owner?: ts.ClassDeclaration;
}

/** A handler of a route that changes something. */
interface Handler {
  /** `TimeEntriesController.log` */
  name: string;
  /** `POST v1/cooperatives/:cooperativeId/time-entries` */
  route: string;
  part: Part;
}

const sourceFiles = (): string[] =>
  fs
    .readdirSync(path.join(ROOT, 'libs'), { recursive: true, encoding: 'utf8' })
    .filter((file) => /(?<!spec)\.ts$/.test(file))
    .map((file) => path.join('libs', file));

/**
 * The sources of the rooms as functions that name each other: who reaches whom, judged by names alone (of its own file, or
 * imported), so a name that is only passed along counts as called.
 */
export class Sources {
  private readonly parts = new Map<string, Part[]>();
  private readonly imported = new Map<string, Set<string>>();
  readonly handlers: Handler[] = [];

  constructor() {
    for (const file of sourceFiles()) this.read(file);
  }

  /** Whether `part` comes, however far, to one of the functions named. */
  reaches(part: Part, wanted: ReadonlySet<string>): boolean {
    const seen = new Set<Part>();
    const waiting = [part];
    for (let one = waiting.pop(); one; one = waiting.pop()) {
      if (wanted.has(one.name)) return true;
      if (seen.has(one)) continue;
      seen.add(one);
      waiting.push(...this.namedBy(one));
    }
    return false;
  }

  private read(file: string): void {
    const source = ts.createSourceFile(
      file,
      fs.readFileSync(path.join(ROOT, file), 'utf8'),
      ts.ScriptTarget.Latest,
      true,
    );
    this.imported.set(file, new Set(source.statements.filter(ts.isImportDeclaration).flatMap(namesImported)));
    for (const statement of source.statements) {
      if (ts.isFunctionDeclaration(statement) && statement.name) this.keep(file, statement.name.text, statement);
      if (ts.isVariableStatement(statement))
        for (const one of statement.declarationList.declarations)
          if (ts.isIdentifier(one.name) && one.initializer) this.keep(file, one.name.text, one.initializer);
      if (ts.isClassDeclaration(statement) && statement.name) this.readClass(file, statement, statement.name.text);
    }
  }

  private readClass(file: string, owner: ts.ClassDeclaration, className: string): void {
    const place = decoratorOf(owner, new Set(['Controller']));
    for (const member of owner.members) {
      if (!member.name || !ts.isIdentifier(member.name)) continue;
      const part = this.keep(file, `${className}.${member.name.text}`, member, owner);
      const verb = place && ts.isMethodDeclaration(member) ? decoratorOf(member, VERBS) : undefined;
      if (verb) {
        const route = [place!.argument, verb.argument].filter(Boolean).join('/');
        this.handlers.push({ name: part.name, route: `${verb.name.toUpperCase()} ${route}`, part });
      }
    }
  }

  private keep(file: string, name: string, body: ts.Node, owner?: ts.ClassDeclaration): Part {
    const part = { file, name, body, ...(owner && { owner }) };
    this.parts.set(name, [...(this.parts.get(name) ?? []), part]);
    return part;
  }

  private namedBy({ body, file, owner }: Part): Part[] {
    const found: Part[] = [];
    const visit = (node: ts.Node): void => {
      if (ts.isIdentifier(node) && !isPropertyName(node)) found.push(...this.named(node.text, file));
      if (owner && ts.isPropertyAccessExpression(node)) found.push(...this.methods(node, owner));
      ts.forEachChild(node, visit);
    };
    visit(body);
    return found;
  }

  private named(name: string, file: string): Part[] {
    const all = this.parts.get(name) ?? [];
    return this.imported.get(file)?.has(name) ? all : all.filter((part) => part.file === file);
  }

  /** `this.method` and `this.field.method`, by the type the constructor gives the field. */
  private methods(node: ts.PropertyAccessExpression, owner: ts.ClassDeclaration): Part[] {
    const { expression, name } = node;
    if (expression.kind === ts.SyntaxKind.ThisKeyword) return this.parts.get(`${owner.name!.text}.${name.text}`) ?? [];
    if (!ts.isPropertyAccessExpression(expression) || expression.expression.kind !== ts.SyntaxKind.ThisKeyword)
      return [];
    const type = typeOfField(owner, expression.name.text);
    return type ? (this.parts.get(`${type}.${name.text}`) ?? []) : [];
  }
}

const namesImported = ({ importClause }: ts.ImportDeclaration): string[] => {
  const names = importClause?.namedBindings;
  return names && ts.isNamedImports(names) ? names.elements.map((one) => one.name.text) : [];
};

/** The `b` of `a.b` and of `{ b: 1 }`: no name of a function. */
const isPropertyName = (node: ts.Identifier): boolean =>
  (ts.isPropertyAccessExpression(node.parent) && node.parent.name === node) ||
  (ts.isPropertyAssignment(node.parent) && node.parent.name === node);

function typeOfField(owner: ts.ClassDeclaration, field: string): string | undefined {
  const maker = owner.members.find((member) => ts.isConstructorDeclaration(member));
  const type = maker?.parameters.find((one) => ts.isIdentifier(one.name) && one.name.text === field)?.type;
  return type && ts.isTypeReferenceNode(type) && ts.isIdentifier(type.typeName) ? type.typeName.text : undefined;
}

function decoratorOf(
  node: ts.HasDecorators,
  names: ReadonlySet<string>,
): { name: string; argument: string } | undefined {
  for (const { expression } of ts.getDecorators(node) ?? []) {
    if (!ts.isCallExpression(expression) || !ts.isIdentifier(expression.expression)) continue;
    const name = expression.expression.text;
    const [argument] = expression.arguments;
    if (names.has(name)) return { name, argument: argument && ts.isStringLiteralLike(argument) ? argument.text : '' };
  }
  return undefined;
}
