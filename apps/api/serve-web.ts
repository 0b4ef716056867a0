import fs from 'node:fs';
import path from 'node:path';
import staticFiles from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';

const NO_PAGE = /^\/(v1|health|metrics|openapi|assets|problems)(\/|\.|$)|\.\w+$/;

/**
 * The web application, with its own start page for every address that is a page of it. Only what has a hash in its name
 * is kept by the browser without asking; the page, the service worker and the manifests are asked for again every time.
 */
export async function serveWeb(app: NestFastifyApplication, root: string): Promise<void> {
  if (!fs.existsSync(path.join(root, 'index.html'))) return;
  await app.register(staticFiles, {
    root,
    wildcard: false,
    index: false,
    // it would say after us that nothing may be kept
    cacheControl: false,
    preCompressed: true,
    globIgnore: ['**/*.{br,gz}'],
    setHeaders: (reply, file) => {
      const hashed = file.includes(`${path.sep}assets${path.sep}`);
      reply.setHeader('cache-control', hashed ? 'public, max-age=31536000, immutable' : 'no-cache');
      reply.setHeader('vary', 'accept-encoding');
    },
  });
  const sendPage = pageSender(root);
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onRequest', async (request, reply) => {
      const address = request.url.split('?')[0]!;
      if (request.method === 'GET' && !NO_PAGE.test(address)) await sendPage(request, reply);
    });
}

function pageSender(root: string): (request: FastifyRequest, reply: FastifyReply) => FastifyReply {
  const read = (ending: string): Buffer | undefined => {
    const file = path.join(root, `index.html${ending}`);
    return fs.existsSync(file) ? fs.readFileSync(file) : undefined;
  };
  const page = read('')!;
  const small = { br: read('.br'), gzip: read('.gz') };
  return (request, reply) => {
    const accepted = String(request.headers['accept-encoding'] ?? '');
    const encoding = (['br', 'gzip'] as const).find((one) => small[one] && new RegExp(`\\b${one}\\b`).test(accepted));
    void reply.header('cache-control', 'no-cache').header('vary', 'accept-encoding').type('text/html; charset=utf-8');
    if (encoding) void reply.header('content-encoding', encoding);
    return reply.send(encoding ? small[encoding] : page);
  };
}
