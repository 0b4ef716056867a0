import { showEuro } from '../../lib/money';

/** Euro come as 2143.10, hours as 7:30. */
export const showSum = (sum: string): string => (sum.includes(':') ? sum : showEuro(sum));
