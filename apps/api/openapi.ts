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
  return SwaggerModule.createDocument(app, description, {
    operationIdFactory: (controller, method) => `${controller.replace(/Controller$/, '')}_${method}`,
  });
}

/** `GET /openapi.json`, open to everybody: it tells what can be asked, not what is there. */
export function describeApi(app: INestApplication): void {
  const document = JSON.stringify(openApiOf(app));
  app
    .getHttpAdapter()
    .get('/openapi.json', (_request: unknown, reply: { type(t: string): { send(b: string): void } }) => {
      reply.type('application/json; charset=utf-8').send(document);
    });
}
