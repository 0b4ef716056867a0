import { crc32, deflateRawSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import { DomainError } from '#libs/kernel/index.js';
import { inflateArchive, SPREADSHEET_LIMITS } from './archive.js';

interface Piece {
  name: string;
  data: Buffer;
  /** What the directory says the data become. */
  says?: number;
  flags?: number;
  /** Where the directory says it begins. */
  at?: number;
}

/** An archive by hand, so that it can lie. */
function zip(pieces: readonly Piece[]): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const { name, data, says = data.length, flags = 0, at: claimed = at } of pieces) {
    const packed = deflateRawSync(data, { level: 9 });
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(flags, 2);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(crc32(data), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(says, 18);
    common.writeUInt16LE(name.length, 22);
    const local = Buffer.concat([Buffer.from('504b0304', 'hex'), common, Buffer.from(name), packed]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(claimed, 10);
    directory.push(Buffer.concat([Buffer.from('504b01021400', 'hex'), common, tail, Buffer.from(name)]));
    locals.push(local);
    at += local.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(pieces.length, 4);
  end.writeUInt16LE(pieces.length, 6);
  end.writeUInt32LE(central.length, 8);
  end.writeUInt32LE(at, 12);
  return Buffer.concat([...locals, central, Buffer.from('504b0506', 'hex'), end]);
}

const zeros = (size: number) => Buffer.alloc(size);
const sheet = { name: 'xl/worksheets/sheet1.xml', data: Buffer.from('<worksheet/>') };

const outcome = async (bytes: Buffer, limits = SPREADSHEET_LIMITS): Promise<string> => {
  try {
    return [...(await inflateArchive(bytes, () => true, limits)).keys()].join();
  } catch (error) {
    return (error as DomainError).code;
  }
};

describe('an archive', () => {
  it.each<[string, Buffer, string]>([
    ['honest', zip([sheet]), sheet.name],
    ['that swells a thousand times', zip([{ ...sheet, data: zeros(40_000_000) }]), 'archive_too_large'],
    [
      'of many that swell a little',
      zip(Array.from({ length: 20 }, (_, n) => ({ name: `${n}`, data: zeros(900_000), says: 9_000_000 }))),
      'archive_too_large',
    ],
    ['that says less than it holds', zip([{ ...sheet, data: zeros(5_000_000), says: 4_000 }]), 'archive_broken'],
    ['that says more than it holds', zip([{ ...sheet, says: 900 }]), 'archive_broken'],
    ['with a password', zip([{ ...sheet, flags: 1 }]), 'archive_encrypted'],
    ['in an archive', zip([sheet, { name: 'xl/embeddings/more.xlsx', data: zeros(10) }]), 'archive_nested'],
    [
      'of parts that share their bytes',
      zip([
        { name: 'a', data: zeros(1000) },
        { name: 'b', data: zeros(1000), at: 0 },
      ]),
      'archive_broken',
    ],
    ['with a name twice', zip([sheet, sheet]), 'archive_broken'],
    ['that climbs out of its folder', zip([{ ...sheet, name: '../../etc/passwd' }]), 'archive_broken'],
    ['without an end', zip([sheet]).subarray(0, 60), 'archive_broken'],
  ])('%s: %#', async (_, bytes, expected) => expect(await outcome(bytes)).toBe(expected));

  it('of more parts than it may have', async () => {
    const many = zip(Array.from({ length: 30 }, (_, n) => ({ name: `part${n}`, data: zeros(1) })));
    expect(await outcome(many, { ...SPREADSHEET_LIMITS, entries: 20 })).toBe('archive_too_many_entries');
  });
});
