import type {} from '@fastify/multipart';
import { DomainError } from '#libs/kernel/index.js';
import type { OfficeRequest } from '../http/access.js';
import { Text } from '../http/fields.js';
import { inputPipe } from '../http/validation.js';
import { tidyFileName } from './file-name.js';

/** The largest file any route takes; the server stops reading there. */
export const MOST_UPLOAD_BYTES = 20_000_000;

export interface Upload {
  fileName: string;
  bytes: Buffer;
}

/** For programs that send JSON; a browser sends the file itself. */
export class UploadInput {
  @Text({ max: 200 }) file_name: string;
  @Text({ max: 1_400_000, description: 'Files above about 700 kB only as multipart/form-data.' })
  content_base64: string;
}

/**
 * The uploaded file, from multipart/form-data or JSON.
 * @param otherwise the name of a file that came without one
 * @throws invalid_input, upload_too_large, upload_one_file, body_unreadable
 */
export async function readUpload(request: OfficeRequest, otherwise: string): Promise<Upload> {
  if (request.isMultipart()) return readMultipart(request, otherwise);
  const input = (await inputPipe.transform(request.body ?? {}, { type: 'body', metatype: UploadInput })) as UploadInput;
  if (!BASE64.test(input.content_base64)) throw DomainError.field('/content_base64', 'base64');
  return {
    fileName: tidyFileName(input.file_name, otherwise),
    bytes: Buffer.from(input.content_base64, 'base64'),
  };
}

const BASE64 = /^[A-Za-z0-9+/\r\n]*={0,2}\s*$/;

async function readMultipart(request: OfficeRequest, otherwise: string): Promise<Upload> {
  try {
    let upload: Upload | undefined;
    for await (const file of request.files()) {
      // the first of several is not what somebody meant to send
      if (upload) throw new DomainError('invalid', 'upload_one_file');
      upload = { fileName: tidyFileName(file.filename, otherwise), bytes: await file.toBuffer() };
    }
    if (!upload) throw DomainError.field('/file', 'required');
    return upload;
  } catch (error) {
    if (error instanceof DomainError) throw error;
    // whatever else is wrong with it, the sender can only send it again
    if ((error as { code?: string }).code === 'FST_FILES_LIMIT') throw new DomainError('invalid', 'upload_one_file');
    const tooLarge = (error as { code?: string }).code === 'FST_REQ_FILE_TOO_LARGE';
    throw tooLarge
      ? new DomainError('invalid', 'upload_too_large', { megabytes: MOST_UPLOAD_BYTES / 1_000_000 })
      : new DomainError('invalid', 'body_unreadable');
  }
}
