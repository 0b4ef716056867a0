import { AwsClient } from 'aws4fetch';
import type { Config } from '../config/config.js';
import { DocumentFiles, MissingFile, checkedKey } from './document-files.js';

export type S3Settings = NonNullable<Config['s3']>;

const TIMEOUT_MS = 30_000;
const RETRIES = 3;

/** Documents as objects in a bucket of any server that speaks S3 (addressed by path: `endpoint/bucket/key`). */
export class S3Files extends DocumentFiles {
  private readonly client: AwsClient;
  private readonly bucket: string;

  constructor(settings: S3Settings) {
    super();
    const { accessKeyId, secretAccessKey, region } = settings;
    this.client = new AwsClient({ accessKeyId, secretAccessKey, region, service: 's3', retries: RETRIES });
    this.bucket = `${settings.endpoint}/${settings.bucket}`;
  }

  async put(key: string, bytes: Buffer): Promise<void> {
    const response = await this.ask('PUT', `/${checkedKey(key)}`, new Uint8Array(bytes));
    if (!response.ok) throw new Error(`The document store refused to keep ${key}: ${response.status}.`);
    await response.arrayBuffer();
  }

  async get(key: string): Promise<Buffer> {
    const response = await this.ask('GET', `/${checkedKey(key)}`);
    const body = Buffer.from(await response.arrayBuffer());
    if (response.status === 404) throw new MissingFile(key);
    if (!response.ok) throw new Error(`The document store refused to give ${key}: ${response.status}.`);
    return body;
  }

  /** The HTTP status of writing a small object: 200 when the bucket is there and ours to write in. */
  async probe(): Promise<number> {
    const response = await this.ask('PUT', '/coopkantoor/probe', new Uint8Array());
    await response.arrayBuffer();
    return response.status;
  }

  override async check(): Promise<void> {
    const status = await this.probe();
    if (status >= 300) throw new Error(`The document store answers ${status}.`);
  }

  private ask(method: string, path: string, body?: Uint8Array<ArrayBuffer>): Promise<Response> {
    return this.client.fetch(`${this.bucket}${path}`, { method, body, signal: AbortSignal.timeout(TIMEOUT_MS) });
  }
}
