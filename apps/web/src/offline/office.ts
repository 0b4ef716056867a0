import { rememberCsrfToken, send } from '../lib/http';
import type { Office } from './send-outbox';

/** The real office. Asking who is signed in also brings the token that writing needs, so a sign-in elsewhere does no harm. */
export const office: Office = {
  whoami: async () => {
    const session = await send<{ login: { login_id: string }; csrf_token: string }>('GET', '/v1/session', {
      fresh: true,
    });
    rememberCsrfToken(session.csrf_token);
    return session.login;
  },
  call: (method, path, call = {}) => send(method, path, { ...call, fresh: true }),
};
