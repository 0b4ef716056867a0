import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import S3rver from 's3rver';

/** An S3 server with one bucket. It checks the access key, but not the signature made with the secret one. */
export class BucketServer {
  private constructor(
    readonly settings: {
      endpoint: string;
      bucket: string;
      region: string;
      accessKeyId: string;
      secretAccessKey: string;
    },
    private readonly server: S3rver,
    private readonly folder: string,
  ) {}

  static async start(bucket = 'documents'): Promise<BucketServer> {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'bucket-'));
    const configureBuckets = [{ name: bucket, configs: [] }];
    const server = new S3rver({ port: 0, address: '127.0.0.1', silent: true, directory: folder, configureBuckets });
    const { port } = await server.run();
    const keys = { accessKeyId: 'S3RVER', secretAccessKey: 'S3RVER' };
    return new BucketServer(
      { endpoint: `http://127.0.0.1:${port}`, bucket, region: 'eu-central-1', ...keys },
      server,
      folder,
    );
  }

  get environment(): Record<string, string> {
    const { endpoint, bucket, accessKeyId, secretAccessKey } = this.settings;
    return {
      S3_ENDPOINT: endpoint,
      S3_BUCKET: bucket,
      S3_ACCESS_KEY_ID: accessKeyId,
      S3_SECRET_ACCESS_KEY: secretAccessKey,
    };
  }

  async close(): Promise<void> {
    await this.server.close();
    fs.rmSync(this.folder, { recursive: true });
  }
}
