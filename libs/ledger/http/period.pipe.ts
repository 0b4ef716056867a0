import { Injectable, type PipeTransform } from '@nestjs/common';
import { DomainError } from '#libs/kernel/index.js';

/** A period in a path. What is not written as one cannot exist. */
@Injectable()
export class PeriodPipe implements PipeTransform<unknown, string> {
  transform(value: unknown): string {
    if (typeof value !== 'string' || !/^\d{4}-\d{2}$/.test(value)) throw DomainError.notFound();
    return value;
  }
}
