import 'reflect-metadata';
import { RequestMethod, type DynamicModule, type Type } from '@nestjs/common';
import { ACCESS, ROLE_NAMES, type Access, type Role } from '#libs/platform/index.js';

/** Who may call a route. */
export interface Permission {
  method: string;
  path: string;
  /** `nobody` is a route that says nothing: the guard refuses it to everybody. */
  who: 'anybody' | 'signed in' | 'nobody' | readonly Role[];
}

type ModuleLike = Type | DynamicModule | { forwardRef: () => Type } | Promise<DynamicModule> | undefined;

/**
 * Every route below a module with what its decorators declare, by path. Reads the declarations alone: nothing is started.
 * The keys are those Nest's own decorators write (`Module`, `Controller`, `Get` …).
 */
export function permissionsOf(root: Type | DynamicModule): Permission[] {
  const controllers = new Set<Type>();
  collect(root, controllers, new Set());
  return [...controllers]
    .flatMap(routesOf)
    .sort((a, b) => a.path.localeCompare(b.path) || a.method.localeCompare(b.method));
}

function collect(module: ModuleLike, controllers: Set<Type>, seen: Set<ModuleLike>): void {
  if (!module || seen.has(module) || module instanceof Promise) return;
  seen.add(module);
  const dynamic = 'module' in module ? module : undefined;
  const type = dynamic ? dynamic.module : 'forwardRef' in module ? module.forwardRef() : (module as Type);
  const declared = <Item>(key: string): Item[] => (Reflect.getMetadata(key, type) as Item[] | undefined) ?? [];
  for (const controller of [...declared<Type>('controllers'), ...(dynamic?.controllers ?? [])])
    controllers.add(controller);
  for (const inner of [...declared<ModuleLike>('imports'), ...((dynamic?.imports ?? []) as ModuleLike[])]) {
    collect(inner, controllers, seen);
  }
}

function routesOf(controller: Type): Permission[] {
  const base = Reflect.getMetadata('path', controller) as string;
  const prototype = controller.prototype as Record<string, object>;
  return Object.getOwnPropertyNames(prototype).flatMap((name) => {
    const handler = Object.getOwnPropertyDescriptor(prototype, name)?.value as object | undefined;
    const method = handler && (Reflect.getMetadata('method', handler) as RequestMethod | undefined);
    if (!handler || method === undefined) return [];
    const path = `/${base}/${Reflect.getMetadata('path', handler) as string}`
      .replace(/\/+/g, '/')
      .replace(/(.)\/$/, '$1');
    const access = (Reflect.getMetadata(ACCESS, handler) ?? Reflect.getMetadata(ACCESS, controller)) as
      Access | undefined;
    return [{ method: RequestMethod[method], path, who: whoMay(access) }];
  });
}

function whoMay(access: Access | undefined): Permission['who'] {
  if (!access) return 'nobody';
  if (access.kind === 'roles') return access.roles;
  return access.kind === 'public' ? 'anybody' : 'signed in';
}

/** The permissions as one table in Markdown, a column per role. */
export function permissionTable(permissions: readonly Permission[]): string {
  const head = ['method', 'path', 'anybody', 'signed in', ...ROLE_NAMES];
  const rows = permissions.map(({ method, path, who }) => {
    const marks = ROLE_NAMES.map(
      (role) => who === 'anybody' || who === 'signed in' || (who !== 'nobody' && who.includes(role)),
    );
    return [
      method,
      path,
      ...[who === 'anybody', who === 'anybody' || who === 'signed in', ...marks].map((may) => (may ? '●' : '')),
    ];
  });
  const widths = head.map((title, column) => Math.max(title.length, ...rows.map((row) => row[column]!.length)));
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column]!)).join(' | ')} |`;
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n');
}
