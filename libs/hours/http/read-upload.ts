import type {} from '@fastify/multipart';
import { DomainError } from '#libs/kernel/index.js';
import { inputPipe, Text, type OfficeRequest } from '#libs/platform/index.js';
import { MAX_BYTES } from '#libs/imports/index.js';
import type { TimesheetFile } from '../use-cases/upload-timesheet.js';

/** For programs that send JSON; a browser sends the file itself. */
export class UploadInput {
  @Text({ max: 200 }) file_name: string;
  @Text({ max: 1_400_000, description: 'Files above about 700 kB only as multipart/form-data.' })
  content_base64: string;
}

/** The uploaded file, from multipart/form-data or JSON. @throws invalid_input, import_file_too_large, body_unreadable */
export async function readUpload(request: OfficeRequest): Promise<TimesheetFile> {
  if (request.isMultipart()) return readMultipart(request);
  const input = (await inputPipe.transform(request.body ?? {}, { type: 'body', metatype: UploadInput })) as UploadInput;
  if (!BASE64.test(input.content_base64)) throw DomainError.field('/content_base64', 'base64');
  return { fileName: tidyName(input.file_name), bytes: Buffer.from(input.content_base64, 'base64') };
}

const BASE64 = /^[A-Za-z0-9+/\r\n]*={0,2}\s*$/;

async function readMultipart(request: OfficeRequest): Promise<TimesheetFile> {
  try {
    const file = await request.file();
    if (!file) throw DomainError.field('/file', 'required');
    return { fileName: tidyName(file.filename), bytes: await file.toBuffer() };
  } catch (error) {
    if (error instanceof DomainError) throw error;
    // whatever else is wrong with it, the sender can only send it again
    const tooLarge = (error as { code?: string }).code === 'FST_REQ_FILE_TOO_LARGE';
    const megabytes = Math.floor(MAX_BYTES / 1024 / 1024);
    throw tooLarge
      ? new DomainError('invalid', 'import_file_too_large', { megabytes })
      : new DomainError('invalid', 'body_unreadable');
  }
}

/** The last part of a path, without control characters. */
function tidyName(name: string): string {
  const last = name.split(/[\\/]/).at(-1) ?? '';
  const tidy = last
    .replace(/[\u0000-\u001f\u007f]/g, '')
    .trim()
    .slice(0, 200);
  return tidy === '' ? 'uren.csv' : tidy;
}
