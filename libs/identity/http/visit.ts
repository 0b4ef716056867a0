import type { OfficeRequest } from '#libs/platform/index.js';
import type { Visit } from '../use-cases/sessions.js';
import { sessionTokenOf } from './session-cookie.js';

/** Where a request comes from. */
export const visitOf = (request: OfficeRequest): Visit => ({
  client: request.ip,
  agent: request.headers['user-agent'] ?? '',
  earlierToken: sessionTokenOf(request),
});
