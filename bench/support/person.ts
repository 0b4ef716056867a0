import crypto from 'node:crypto';
import http from 'node:http';
import type pg from 'pg';
import { newId, type Id } from '#libs/kernel/index.js';

export interface Answer<Body> {
  status: number;
  body: Body;
  /** Milliseconds until the last byte. */
  took: number;
}

/** What a signed-in person sends with every request. */
export interface Session {
  cooperativeId: Id;
  cookie: string;
  csrf: string;
}

/** Connections stay open, as those of a browser do. */
export class Client {
  private readonly agent: http.Agent;

  constructor(
    private readonly base: string,
    connections = 32,
  ) {
    this.agent = new http.Agent({ keepAlive: true, maxSockets: connections });
  }

  get<Body>(session: Session | undefined, url: string): Promise<Answer<Body>> {
    return this.send('GET', session, url);
  }

  post<Body>(session: Session, url: string, body: object): Promise<Answer<Body>> {
    return this.send('POST', session, url, body);
  }

  put<Body>(session: Session, url: string, body: object): Promise<Answer<Body>> {
    return this.send('PUT', session, url, body);
  }

  /** A POST that makes something once; anything but success ends the run. */
  async make<Body>(session: Session, url: string, body: object): Promise<Body> {
    const answer = await this.send<Body>('POST', session, url, body, { 'idempotency-key': newId() });
    if (answer.status >= 300) throw new Error(`POST ${url}: ${answer.status} ${JSON.stringify(answer.body)}`);
    return answer.body;
  }

  /** A file as a browser sends it; anything but success ends the run. */
  async upload<Body>(session: Session, url: string, name: string, file: Buffer): Promise<Body> {
    const line = `bench-${newId()}`;
    const head = `--${line}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: text/csv\r\n\r\n`;
    const body = Buffer.concat([Buffer.from(head), file, Buffer.from(`\r\n--${line}--\r\n`)]);
    const answer = await this.send<Body>('POST', session, url, body, {
      'content-type': `multipart/form-data; boundary=${line}`,
      'content-length': String(body.length),
    });
    if (answer.status >= 300) throw new Error(`POST ${url}: ${answer.status} ${JSON.stringify(answer.body)}`);
    return answer.body;
  }

  close(): void {
    this.agent.destroy();
  }

  /** `C/…` stands for the person's co-operative. */
  private send<Body>(
    method: string,
    session: Session | undefined,
    url: string,
    body?: object,
    more: Record<string, string> = {},
  ): Promise<Answer<Body>> {
    const text = body === undefined || Buffer.isBuffer(body) ? body : JSON.stringify(body);
    const address = session ? url.replace(/^C(?=\/|\?|$)/, `/v1/cooperatives/${session.cooperativeId}`) : url;
    const headers = {
      ...(session ? { cookie: session.cookie, 'x-csrf-token': session.csrf } : {}),
      ...(text === undefined ? {} : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) }),
      ...more,
    };
    const started = performance.now();
    return new Promise((resolve, reject) => {
      const request = http.request(this.base + address, { method, agent: this.agent, headers }, (response) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('error', reject);
        response.on('end', () => {
          const took = performance.now() - started;
          const answer = Buffer.concat(parts).toString();
          resolve({ status: response.statusCode ?? 0, body: (answer ? JSON.parse(answer) : null) as Body, took });
        });
      });
      request.on('error', reject);
      request.end(text);
    });
  }
}

/** Somebody with a session. It is put there directly: signing in, which costs a password hash on purpose, is measured on its own. */
export async function givePerson(
  sql: pg.Client,
  cooperativeId: Id,
  roles: readonly string[],
  memberId: Id | null = null,
): Promise<Session> {
  const loginId = newId();
  const token = crypto.randomBytes(32).toString('base64url');
  const csrf = crypto.randomBytes(16).toString('hex');
  await sql.query(`insert into login (login_id, address) values ($1, $2)`, [loginId, `${loginId}@voorbeeld.example`]);
  await sql.query(
    `insert into membership (login_id, cooperative_id, roles, member_id, display_name) values ($1, $2, $3, $4, 'Joke Proef')`,
    [loginId, cooperativeId, roles, memberId],
  );
  await sql.query(
    `insert into session (token_hash, session_id, login_id, csrf_token, expires_at, proved_at, strong)
     values ($1, $2, $3, $4, now() + interval '1 day', now(), true)`,
    [crypto.createHash('sha256').update(token).digest(), newId(), loginId, csrf],
  );
  return { cooperativeId, cookie: `__Host-session=${token}`, csrf };
}

/**
 * Sends requests over as many connections at once as asked for.
 * @returns how long each took in milliseconds, in the order they were answered
 */
export async function hammer(
  count: number,
  connections: number,
  send: (index: number) => Promise<Answer<unknown>>,
): Promise<number[]> {
  const times: number[] = [];
  let next = 0;
  const one = async (): Promise<void> => {
    for (let index = next++; index < count; index = next++) {
      const answer = await send(index);
      if (answer.status >= 300) throw new Error(`request ${index}: ${answer.status} ${JSON.stringify(answer.body)}`);
      times.push(answer.took);
    }
  };
  await Promise.all(Array.from({ length: connections }, one));
  return times;
}
