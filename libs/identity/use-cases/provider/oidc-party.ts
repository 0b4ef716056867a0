import { Injectable } from '@nestjs/common';
import * as oidc from 'openid-client';
import { Outgoing, OutgoingRefused } from '#libs/platform/index.js';
import type { Provider, ProviderClaims } from '../../core/provider.js';

/** What binds an answer of the provider to the browser that asked (RFC 7636, OpenID Connect Core 1.0, 15.5.2). */
export interface Question {
  state: string;
  nonce: string;
  verifier: string;
}

/** Our side of OpenID Connect. Everything it fetches goes out through `Outgoing`. */
@Injectable()
export class OidcParty {
  constructor(private readonly outgoing: Outgoing) {}

  /** @throws OutgoingRefused for an issuer that may not be called */
  check(issuer: string): void {
    const url = this.outgoing.check(issuer);
    if (url.search || url.hash) throw new OutgoingRefused('not an issuer');
  }

  async ask(provider: Provider, secret: string, redirectUri: string): Promise<Question & { address: string }> {
    const config = await this.discover(provider, secret);
    const [state, nonce, verifier] = [oidc.randomState(), oidc.randomNonce(), oidc.randomPKCECodeVerifier()];
    const address = oidc.buildAuthorizationUrl(config, {
      redirect_uri: redirectUri,
      scope: 'openid email',
      state,
      nonce,
      code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
    });
    this.outgoing.check(address.href);
    return { address: address.href, state, nonce, verifier };
  }

  /** @param answer the address the provider sent the browser to, with what it says */
  async read(provider: Provider, secret: string, answer: URL, question: Question): Promise<ProviderClaims> {
    const config = await this.discover(provider, secret);
    const tokens = await oidc.authorizationCodeGrant(config, answer, {
      expectedState: question.state,
      expectedNonce: question.nonce,
      pkceCodeVerifier: question.verifier,
      idTokenExpected: true,
    });
    const claims = tokens.claims()!;
    // a provider may keep the address for its second answer (OpenID Connect Core 1.0, 5.4)
    if (claims.email !== undefined || !config.serverMetadata().userinfo_endpoint) return claims;
    const more = await oidc.fetchUserInfo(config, tokens.access_token, claims.sub);
    return { ...claims, email: more.email, email_verified: more.email_verified };
  }

  private discover({ issuer, client_id }: Provider, secret: string): Promise<oidc.Configuration> {
    const url = new URL(issuer);
    const execute = [oidc.enableNonRepudiationChecks];
    // whether http may be used at all is for Outgoing to say
    if (url.protocol === 'http:') execute.push(oidc.allowInsecureRequests);
    return oidc.discovery(url, client_id, undefined, inTheWayOf(secret), {
      execute,
      timeout: 10,
      [oidc.customFetch]: (address, options) => this.fetch(url.host, address, options),
    });
  }

  private async fetch(host: string, address: string, options: oidc.CustomFetchOptions): Promise<Response> {
    if (address.includes('/.well-known/') && new URL(address).host !== host)
      throw new OutgoingRefused('not the host of the provider');
    const { body } = options;
    const answer = await this.outgoing.call(address, {
      method: options.method === 'POST' ? 'POST' : 'GET',
      headers: options.headers,
      ...(body instanceof URLSearchParams ? { body: body.toString() } : {}),
    });
    const headers = { 'content-type': answer.headers.get('content-type') ?? '' };
    return new Response(answer.body, { status: answer.status, headers });
  }
}

/** As the provider says it takes the secret; without a word it is the header (OpenID Connect Discovery 1.0, 3). */
function inTheWayOf(secret: string): oidc.ClientAuth {
  const [post, basic] = [oidc.ClientSecretPost(secret), oidc.ClientSecretBasic(secret)];
  return (server, ...rest) => {
    const methods = server.token_endpoint_auth_methods_supported ?? ['client_secret_basic'];
    (methods.includes('client_secret_basic') ? basic : post)(server, ...rest);
  };
}
