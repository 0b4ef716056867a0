import { Injectable, type PipeTransform } from '@nestjs/common';
import { DomainError, parseMonth, type Month } from '#libs/kernel/index.js';

/** The month `2026-10` in a path. */
@Injectable()
export class MonthPipe implements PipeTransform<unknown, Month> {
  transform(value: unknown): Month {
    const month = typeof value === 'string' ? parseMonth(value) : undefined;
    if (!month) throw DomainError.notFound();
    return month;
  }
}
