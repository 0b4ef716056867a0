import { Injectable, type PipeTransform } from '@nestjs/common';
import { dayOfWeek, DomainError, parseDate, type LocalDate } from '#libs/kernel/index.js';

/** The Monday that names a week in a path. Another day names no week. */
@Injectable()
export class MondayPipe implements PipeTransform<unknown, LocalDate> {
  transform(value: unknown): LocalDate {
    const date = typeof value === 'string' ? parseDate(value) : undefined;
    if (!date || dayOfWeek(date) !== 1) throw DomainError.notFound();
    return date;
  }
}
