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
    .build();
  const document = SwaggerModule.createDocument(app, description, {
    operationIdFactory: (controller, method) => `${controller.replace(/Controller$/, '')}_${method}`,
  });
  namePathParameters(document);
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
