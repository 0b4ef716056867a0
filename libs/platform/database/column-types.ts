import pg from 'pg';
import { cents } from '#libs/kernel/index.js';

const INT8 = 20;
const DATE = 1082;

/** bigint as a checked safe integer, date as ISO text; the rest as the driver gives it. Per connection, not process-wide. */
export const columnTypes = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') => {
    if (format !== 'binary' && oid === INT8) return (text: string) => cents(Number(text));
    if (format !== 'binary' && oid === DATE) return (text: string) => text;
    return pg.types.getTypeParser(oid, format) as (text: string) => unknown;
  },
};
