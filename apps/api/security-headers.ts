import { IncomingMessage, ServerResponse, type OutgoingHttpHeaders } from 'node:http';
import { Socket } from 'node:net';
import helmet from 'helmet';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

/** A page runs our own scripts and nothing inline, shows what it made itself, and talks to us alone. */
const PAGE = {
  defaultSrc: ["'none'"],
  scriptSrc: ["'self'"],
  styleSrc: ["'self'"],
  imgSrc: ["'self'", 'blob:', 'data:'],
  fontSrc: ["'self'"],
  connectSrc: ["'self'"],
  frameSrc: ["'self'", 'blob:'],
  objectSrc: ["'none'"],
  manifestSrc: ["'self'"],
  workerSrc: ["'self'"],
  baseUri: ["'none'"],
  formAction: ["'self'"],
  frameAncestors: ["'none'"],
};

/** What is no page loads nothing and stands in no frame. */
const DATA = `default-src 'none'; frame-ancestors 'none'`;
/** A service worker lives by the policy of its own script: it asks this office, and nobody else. */
const WORKER = `default-src 'none'; connect-src 'self'; frame-ancestors 'none'`;
/** The paper of an invoice is shown beside its figures, in a frame of our own page. */
const PAPER = `default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'self'`;

/** No page of ours uses any of these; a script that should not be there cannot either. */
const POLICY = [
  ...['accelerometer', 'autoplay', 'browsing-topics', 'camera', 'display-capture', 'geolocation'],
  ...['gyroscope', 'hid', 'magnetometer', 'microphone', 'midi', 'payment', 'serial', 'usb', 'xr-spatial-tracking'],
]
  .map((feature) => `${feature}=()`)
  .join(', ');

/** @param secure people come over https: tell browsers never to come otherwise */
export function addSecurityHeaders(app: NestFastifyApplication, secure: boolean): void {
  const always = { ...protection(secure), 'api-version': '1.0.0', 'permissions-policy': POLICY };
  const server = app.getHttpAdapter().getInstance();
  server.addHook('onRequest', (request, reply, next) => {
    void reply.headers(always).header('x-request-id', request.id);
    next();
  });
  server.addHook('onSend', (request, reply, _payload, next) => {
    const type = String(reply.getHeader('content-type') ?? '');
    if (type.startsWith('application/pdf')) {
      void reply.header('content-security-policy', PAPER).header('x-frame-options', 'SAMEORIGIN');
    } else if (!type.startsWith('text/html')) {
      void reply.header('content-security-policy', request.url === '/sw.js' ? WORKER : DATA);
    }
    if (request.url.startsWith('/v1/') && !reply.hasHeader('cache-control'))
      void reply.header('cache-control', 'no-store');
    next();
  });
}

/** What Helmet puts on an answer. It is the same for every one, so it is asked once and not per request. */
function protection(secure: boolean): OutgoingHttpHeaders {
  const protect = helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: { ...PAGE, ...(secure ? { upgradeInsecureRequests: [] } : {}) },
    },
    hsts: secure ? { maxAge: 31_536_000 } : false,
    referrerPolicy: { policy: 'no-referrer' },
    frameguard: { action: 'deny' },
    crossOriginOpenerPolicy: { policy: 'same-origin' },
    crossOriginResourcePolicy: { policy: 'same-origin' },
  });
  const request = new IncomingMessage(new Socket());
  const answer = new ServerResponse(request);
  protect(request, answer, (error) => {
    if (error !== undefined) throw new Error('the security headers could not be made', { cause: error });
  });
  return answer.getHeaders();
}
