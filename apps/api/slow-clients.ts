import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import { DomainError } from '#libs/kernel/index.js';
import { problemOf } from '#libs/platform/index.js';

/** How long a client may take, in milliseconds. A connection is memory; whoever holds many slowly holds the office. */
export interface Patience {
  /** From the first byte of a request to the end of its headers. */
  headers: number;
  /** To the end of its body: 20 MB over a line of 3 Mbit/s. */
  request: number;
  /** Without a byte in either direction, while an answer is being read too. A stream of progress gives a sign every 15 s. */
  silence: number;
  /** How often is looked who was too slow. */
  check: number;
}

export const PATIENCE: Patience = { headers: 15_000, request: 60_000, silence: 60_000, check: 5_000 };

/** For Fastify and the server of Node.js below it. */
export const serverOptions = ({ headers, request, silence, check }: Patience) => ({
  requestTimeout: request,
  connectionTimeout: silence,
  http: { headersTimeout: headers, requestTimeout: request, connectionsCheckingInterval: check },
});

/** What never became a request is answered on the bare connection, in Dutch: nobody knows the language yet. */
export function refuseUnreadable(error: Error & { code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || socket.destroyed) return;
  const [status, code] =
    error.code === 'ERR_HTTP_REQUEST_TIMEOUT'
      ? [408, 'request_timeout']
      : [error.code === 'HPE_HEADER_OVERFLOW' ? 431 : 400, 'request_unreadable'];
  const body = JSON.stringify(problemOf(new DomainError('invalid', code), 'nl', '/', status));
  if (socket.writable) {
    const head = [
      `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
      'content-type: application/problem+json; charset=utf-8',
      `content-length: ${Buffer.byteLength(body)}`,
      'cache-control: no-store',
      'connection: close',
    ];
    socket.write(`${head.join('\r\n')}\r\n\r\n${body}`);
  }
  socket.destroy();
}
