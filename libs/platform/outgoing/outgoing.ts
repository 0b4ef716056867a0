import dns from 'node:dns';
import type { LookupFunction } from 'node:net';
import { Agent, fetch, type Response } from 'undici';
import { addressInHost, isPublicAddress } from './address-rules.js';

export interface OutgoingRequest {
  method?: 'GET' | 'POST';
  headers?: Record<string, string>;
  body?: string;
  /** Everything together, in milliseconds; 10 s unless said. */
  timeout?: number;
}

export interface OutgoingAnswer {
  status: number;
  headers: Response['headers'];
  /** At most 1 MB of it. */
  body: string;
}

/** Why a call was not made, or got no answer. The message is fit for the log of deliveries. */
export class OutgoingRefused extends Error {}

const MOST_BYTES = 1_000_000;
const TIMEOUT_MS = 10_000;

/**
 * The only way out to a machine that somebody typed the address of: https, a public address (checked on the address that is
 * really connected to, so that a name cannot turn into another one in between), no redirects, an end to time and size.
 */
export class Outgoing {
  private readonly agent: Agent;
  private readonly privateAgent: Agent;

  /** @param privateHosts `host:port` of machines beside this one that may be called, also over http; set by who runs the office */
  constructor(private readonly privateHosts: readonly string[] = []) {
    this.agent = new Agent({
      connect: { lookup: publicLookup, timeout: 5_000 },
      keepAliveTimeout: 1_000,
      connections: 8,
    });
    this.privateAgent = new Agent({ connect: { timeout: 5_000 }, keepAliveTimeout: 1_000, connections: 8 });
  }

  /** @throws OutgoingRefused what may not be called at all, without trying */
  check(address: string): URL {
    let url: URL;
    try {
      url = new URL(address);
    } catch {
      throw new OutgoingRefused('not an address');
    }
    if (url.username || url.password) throw new OutgoingRefused('an address with a password in it');
    if (this.isPrivateHost(url)) return url;
    if (url.protocol !== 'https:') throw new OutgoingRefused('not https');
    const literal = addressInHost(url.hostname);
    if (literal !== undefined && !isPublicAddress(literal)) throw new OutgoingRefused('a private address');
    if (literal === undefined && !url.hostname.includes('.')) throw new OutgoingRefused('a private address');
    return url;
  }

  /** @throws OutgoingRefused when it may not be called, does not answer in time, or answers too much */
  async call(address: string, { timeout = TIMEOUT_MS, ...request }: OutgoingRequest = {}): Promise<OutgoingAnswer> {
    const url = this.check(address);
    try {
      const response = await fetch(url, {
        ...request,
        redirect: 'manual',
        dispatcher: this.isPrivateHost(url) ? this.privateAgent : this.agent,
        signal: AbortSignal.timeout(timeout),
      });
      return { status: response.status, headers: response.headers, body: await readAtMost(response, MOST_BYTES) };
    } catch (error) {
      throw error instanceof OutgoingRefused ? error : new OutgoingRefused(reasonOf(error));
    }
  }

  async close(): Promise<void> {
    await Promise.all([this.agent.destroy(), this.privateAgent.destroy()]);
  }

  private isPrivateHost(url: URL): boolean {
    const port = url.port || (url.protocol === 'http:' ? '80' : '443');
    return ['http:', 'https:'].includes(url.protocol) && this.privateHosts.includes(`${url.hostname}:${port}`);
  }
}

/** Looks a name up and refuses it when one of its addresses is private: the connection goes to what was checked here. */
const publicLookup: LookupFunction = (hostname, options, done) => {
  dns.lookup(hostname, { ...options, all: true }, (error, addresses) => {
    if (error) return done(error, '', 0);
    const hidden = addresses.find(({ address }) => !isPublicAddress(address));
    if (hidden || addresses.length === 0) return done(new OutgoingRefused('a private address'), '', 0);
    if (options.all) return done(null, addresses);
    done(null, addresses[0]!.address, addresses[0]!.family);
  });
};

async function readAtMost(response: Response, most: number): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += (chunk as Uint8Array).length;
    if (size > most) throw new OutgoingRefused('the answer was too long');
    chunks.push(chunk as Uint8Array);
  }
  return Buffer.concat(chunks).toString('utf8');
}

/** The innermost reason, without the address that was called. */
function reasonOf(error: unknown): string {
  const { name, cause } = error as { name?: unknown; cause?: unknown };
  if (name === 'TimeoutError') return 'no answer in time';
  if (cause instanceof OutgoingRefused) return cause.message;
  const code = (cause as { code?: unknown } | undefined)?.code;
  return typeof code === 'string' ? code : 'no answer';
}
