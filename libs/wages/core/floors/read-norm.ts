import { DomainError, parseDecimal, type Fault } from '#libs/kernel/index.js';
import { ObjectReader } from '../input/object-reader.js';
import { type LivingWageNorm } from './living-wage-norm.js';

/**
 * A living-wage norm from its API form. Every component needs a source; the norm needs hours, workers and a publisher.
 * @throws DomainError `invalid_input` with every fault and the pointer to its field
 */
export function readNorm(raw: unknown): LivingWageNorm {
  const faults: Fault[] = [];
  const reader = new ObjectReader(raw, '', faults);
  const norm = readNormFields(reader);
  reader.close();
  if (faults.length > 0) throw DomainError.faults(faults);
  return norm;
}

/** The same inside a larger request. */
export function readNormFields(reader: ObjectReader): LivingWageNorm {
  const norm: LivingWageNorm = {
    publisher: reader.text('publisher'),
    version: reader.text('version'),
    area: reader.text('area'),
    household: reader.text('household'),
    from: reader.date('from'),
    to: reader.has('to') ? reader.date('to') : undefined,
    example: reader.flag('example', false),
    components: reader.list('components', (item) => ({
      name: item.text('name'),
      perMonth: item.euro('per_month'),
      source: item.text('source'),
    })),
    buffer: reader.percent('buffer_percent'),
    workersPerHousehold: readWorkers(reader),
    minutesPerWeek: reader.has('hours_per_week') ? reader.minutes('hours_per_week', 60) : 0,
    notCounted: readNotCounted(reader),
  };
  if (norm.components.length === 0) reader.fault('components', 'norm_without_components');
  if (norm.minutesPerWeek < 60) reader.fault('hours_per_week', 'norm_without_hours');
  if (norm.to !== undefined && norm.to < norm.from) reader.fault('to', 'ends_before_it_starts');
  return norm;
}

function readWorkers(reader: ObjectReader): number {
  const text = reader.text('workers_per_household');
  const hundredths = parseDecimal(text)?.times(100);
  if (hundredths?.isInteger() && hundredths.gte(50) && hundredths.lte(1_000)) return hundredths.toNumber();
  if (text !== '') reader.fault('workers_per_household', 'workers_out_of_range', { least: '0.5', most: '10' });
  return 100;
}

function readNotCounted(reader: ObjectReader): LivingWageNorm['notCounted'] {
  const settings = reader.object('counts');
  const counts = (['overtime', 'holiday_allowance', 'incidental'] as const).filter(
    (group) => !settings.flag(group, false),
  );
  settings.close();
  return counts;
}
