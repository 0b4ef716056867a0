import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { openApiOf } from '#apps/api/openapi.js';

export interface Schema {
  type?: string;
  format?: string;
  enum?: string[];
  pattern?: string;
  minimum?: number;
  maximum?: number;
  items?: Schema;
  properties?: Record<string, Schema>;
  required?: string[];
  nullable?: boolean;
  example?: unknown;
  $ref?: string;
  allOf?: Schema[];
}

export interface Route {
  method: 'get' | 'post' | 'put' | 'patch' | 'delete';
  /** With `{name}` for its parameters. */
  path: string;
  params: string[];
  query: { name: string; schema: Schema }[];
  body: Schema | undefined;
}

/** Every route the office describes. */
export function routesOf(app: NestFastifyApplication): Route[] {
  const document = openApiOf(app);
  const schemas = (document.components?.schemas ?? {}) as Record<string, Schema>;
  return Object.entries(document.paths).flatMap(([path, item]) =>
    (['get', 'post', 'put', 'patch', 'delete'] as const)
      .filter((method) => item[method])
      .map((method): Route => {
        const operation = item[method]!;
        const parameters = (operation.parameters ?? []) as { in: string; name: string; schema?: Schema }[];
        const content = (operation.requestBody as { content?: Record<string, { schema?: Schema }> } | undefined)
          ?.content;
        const body = content?.['application/json']?.schema;
        return {
          method,
          path,
          params: [...path.matchAll(/\{(\w+)\}/g)].map((match) => match[1]!),
          query: parameters.filter((p) => p.in === 'query').map((p) => ({ name: p.name, schema: p.schema ?? {} })),
          body: body && resolve(body, schemas),
        };
      }),
  );
}

function resolve(schema: Schema, schemas: Record<string, Schema>, depth = 0): Schema {
  if (depth > 16) return {};
  if (schema.$ref) return resolve(schemas[schema.$ref.split('/').at(-1)!] ?? {}, schemas, depth + 1);
  if (schema.allOf?.[0]) return { ...resolve(schema.allOf[0], schemas, depth + 1), nullable: schema.nullable };
  return {
    ...schema,
    items: schema.items && resolve(schema.items, schemas, depth + 1),
    properties:
      schema.properties &&
      Object.fromEntries(
        Object.entries(schema.properties).map(([name, property]) => [name, resolve(property, schemas, depth + 1)]),
      ),
  };
}

/** A body the route would accept in form. `idFor` chooses the ids in it by the name of the field. */
export function exampleOf(schema: Schema, idFor: (field: string) => string, field = ''): unknown {
  if (schema.example !== undefined && schema.format !== 'uuid') return schema.example;
  if (schema.enum) return schema.enum[0];
  switch (schema.type) {
    case 'object':
      return Object.fromEntries(
        Object.entries(schema.properties ?? {}).map(([name, property]) => [name, exampleOf(property, idFor, name)]),
      );
    case 'array':
      return [exampleOf(schema.items ?? {}, idFor, field.replace(/s$/, ''))];
    case 'integer':
    case 'number':
      return Math.max(schema.minimum ?? 1, Math.min(schema.maximum ?? 60, 60));
    case 'boolean':
      return true;
    default:
      return exampleText(schema, idFor, field);
  }
}

function exampleText(schema: Schema, idFor: (field: string) => string, field: string): string {
  if (schema.format === 'uuid') return idFor(field);
  if (schema.format === 'date') return '2026-10-06';
  if (/address|email/.test(field)) return 'iemand@voorbeeld.example';
  if (/time/.test(field)) return '09:00';
  if (/country/.test(field)) return 'NL';
  if (/postal_code/.test(field)) return '1068 AB';
  if (/password/.test(field)) return 'een heel lang geheim 42';
  return 'voorbeeld';
}
