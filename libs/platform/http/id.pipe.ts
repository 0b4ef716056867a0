import { Injectable, type PipeTransform } from '@nestjs/common';
import { DomainError, isId, type Id } from '#libs/kernel/index.js';

/** A path id. What is no id cannot exist, and looks the same as what belongs to somebody else: 404. */
@Injectable()
export class IdPipe implements PipeTransform<unknown, Id> {
  transform(value: unknown): Id {
    if (!isId(value)) throw DomainError.notFound();
    return value;
  }
}
