import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { Provider } from 'oidc-provider';

/** Who signs in at the provider next, and what it says about them. */
export interface Account {
  sub: string;
  email: string;
  email_verified: boolean;
  amr?: string[];
}

export interface OidcServer {
  issuer: string;
  host: string;
  /** Goes through the provider as a browser does; answers the address it is sent back to. */
  visit(address: string, account: Account): Promise<URL>;
  close(): void;
}

export const CLIENT = { client_id: 'coopkantoor', client_secret: 'geheim-van-de-proef' };

/** A real provider on this machine where everybody is who the test says. */
export async function startOidcServer(redirectUri: string): Promise<OidcServer> {
  let account: Account;
  let handler: http.RequestListener = (_, response) => void response.end();
  const server = http.createServer((request, response) => handler(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  const issuer = `http://${host}`;
  const provider: Provider = new Provider(issuer, {
    clients: [{ ...CLIENT, redirect_uris: [redirectUri] }],
    claims: { openid: ['sub', 'amr'], email: ['email', 'email_verified'] },
    cookies: { keys: ['alleen-voor-de-proef'] },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_, { uid }) => `/interaction/${uid}` },
    findAccount: (_, sub) => ({ accountId: sub, claims: () => ({ ...account }) }),
    loadExistingGrant: async (ctx) => {
      const grant: InstanceType<Provider['Grant']> = new provider.Grant({
        clientId: CLIENT.client_id,
        accountId: ctx.oidc.session!.accountId!,
      });
      grant.addOIDCScope('openid email');
      await grant.save();
      return grant;
    },
  });
  const callback = provider.callback();
  handler = (request, response) => {
    if (request.url?.startsWith('/interaction/'))
      void provider.interactionFinished(request, response, {
        login: { accountId: account.sub, ...(account.amr ? { amr: account.amr } : {}) },
      });
    else void callback(request, response);
  };
  return {
    issuer,
    host,
    async visit(address, who) {
      account = who;
      const cookies = new Map<string, string>();
      let at = new URL(address);
      while (at.host === host) {
        const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
        const answer = await fetch(at, { redirect: 'manual', headers: { cookie } });
        for (const line of answer.headers.getSetCookie()) {
          const [name, value] = line.split(';')[0]!.split('=') as [string, string];
          cookies.set(name, value);
        }
        const next = answer.headers.get('location');
        if (!next) throw new Error(`the provider stays at ${at.pathname}: ${await answer.text()}`);
        at = new URL(next, at);
      }
      return at;
    },
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
