import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';

export function openApiOf(app: INestApplication): OpenAPIObject {
  const description = new DocumentBuilder()
    .setTitle('Coopkantoor')
    .setDescription(
      'The back office a DienstenCoop runs for worker co-operatives. Errors are RFC 9457 problem documents.',
    )
    .setVersion('1.0.0')
    .addCookieAuth('__Host-session')
    .addBearerAuth({ type: 'http', description: 'An API token of one co-operative: Instellingen, API-sleutels.' })
    .addSecurityRequirements('cookie')
    .addSecurityRequirements('bearer')
    .build();
  const document = SwaggerModule.createDocument(app, description, {
    operationIdFactory: (controller, method) => `${controller.replace(/Controller$/, '')}_${method}`,
  });
  namePathParameters(document);
  describeProblems(document);
  return document;
}

const METHODS = ['get', 'post', 'put', 'patch', 'delete'] as const;

/** The guard reads the co-operative out of the path, so no handler names it, and Swagger does not see it. */
function namePathParameters(document: OpenAPIObject): void {
  for (const [path, item] of Object.entries(document.paths)) {
    const names = [...path.matchAll(/\{(\w+)\}/g)].map((match) => match[1]!);
    for (const operation of METHODS.flatMap((method) => item[method] ?? [])) {
      const known = (operation.parameters ?? []).map((parameter) => ('name' in parameter ? parameter.name : ''));
      const missing = names.filter((name) => !known.includes(name));
      operation.parameters = [
        ...missing.map((name) => ({
          name,
          in: 'path' as const,
          required: true,
          schema: { type: 'string', format: 'uuid' },
        })),
        ...(operation.parameters ?? []),
      ];
    }
  }
}

const PROBLEM = {
  type: 'object' as const,
  description: 'RFC 9457. `code` stays the same; `title` and `detail` follow Accept-Language (nl, en, ar).',
  required: ['type', 'title', 'status', 'detail', 'code'],
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string' },
    instance: { type: 'string' },
    code: { type: 'string' },
    errors: {
      type: 'array',
      items: {
        type: 'object',
        required: ['pointer', 'code', 'detail'],
        properties: {
          pointer: { type: 'string', description: 'JSON pointer into the body, or the name of a parameter.' },
          code: { type: 'string' },
          detail: { type: 'string' },
        },
      },
    },
  },
};

/** Every refusal has one shape, whatever was asked. */
function describeProblems(document: OpenAPIObject): void {
  document.components = {
    ...document.components,
    schemas: { ...document.components?.schemas, Problem: PROBLEM },
    responses: {
      Problem: {
        description: 'It was refused, or it failed.',
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    },
  };
  for (const item of Object.values(document.paths)) {
    for (const operation of METHODS.flatMap((method) => item[method] ?? [])) {
      operation.responses = { ...operation.responses, default: { $ref: '#/components/responses/Problem' } };
    }
  }
}

/**
 * `GET /openapi.json`, open to everybody: it tells what can be asked, not what is there. Written down when somebody first asks:
 * that takes a sixth of what opening the office takes, and most offices are never asked.
 */
export function describeApi(app: INestApplication): void {
  let document: string | undefined;
  app
    .getHttpAdapter()
    .get('/openapi.json', (_request: unknown, reply: { type(t: string): { send(b: string): void } }) => {
      document ??= JSON.stringify(openApiOf(app));
      reply.type('application/json; charset=utf-8').send(document);
    });
}
