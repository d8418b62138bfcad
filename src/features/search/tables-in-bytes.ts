import { deserialize, serialize } from 'node:v8';

/** Every kind of number begins at a multiple of so many bytes. */
const word = 8;

const tables = [Int8Array, Uint8Array, Uint16Array, Uint32Array, Float32Array, Float64Array] as const;
type Table = InstanceType<(typeof tables)[number]>;

/** Stands in place of a table: which kind it is, where its bytes begin behind the frame, and how many numbers it has. */
interface Placed {
  readonly table: readonly [kind: number, from: number, length: number];
}

const kindOf = (value: unknown): number => tables.findIndex((kind) => value instanceof kind);

const rounded = (length: number): number => Math.ceil(length / word) * word;

/** A value with every table in it replaced. */
const replaced = (value: unknown, replace: (part: unknown) => unknown): unknown => {
  const other = replace(value);
  if (other !== undefined) return other;
  if (Array.isArray(value)) return value.map((part) => replaced(part, replace));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, replaced(part, replace)]));
};

const isPlaced = (value: unknown): value is Placed =>
  value !== null && typeof value === 'object' && 'table' in value;

/**
 * Plain objects and lists with tables of numbers in them as bytes: first how long the frame is, then the frame, in which
 * places stand for tables, then the tables, each at a whole word. So they can be read where they lie.
 */
export const tablesToBytes = (value: unknown): Uint8Array<ArrayBuffer> => {
  const parts: Array<{ readonly table: Table; readonly from: number }> = [];
  let size = 0;
  const frame = serialize(
    replaced(value, (part) => {
      const kind = kindOf(part);
      if (kind === -1) return undefined;
      const table = part as Table;
      parts.push({ table, from: size });
      const placed: Placed = { table: [kind, size, table.length] };
      size += rounded(table.byteLength);
      return placed;
    }),
  );
  const begin = word + rounded(frame.byteLength);
  const bytes = new Uint8Array(begin + size);
  new DataView(bytes.buffer).setUint32(0, frame.byteLength, true);
  bytes.set(frame, word);
  for (const { table, from } of parts)
    bytes.set(new Uint8Array(table.buffer, table.byteOffset, table.byteLength), begin + from);
  return bytes;
};

/**
 * The same again: the tables are views of these bytes, which stay as long as one of them does. Bytes that do not begin at
 * a whole word are copied once.
 */
export const tablesFromBytes = (bytes: Uint8Array): unknown => {
  const whole = bytes.byteOffset % word === 0 ? bytes : Uint8Array.from(bytes);
  const { buffer, byteOffset } = whole;
  const length = new DataView(buffer, byteOffset).getUint32(0, true);
  const begin = byteOffset + word + rounded(length);
  return replaced(deserialize(whole.subarray(word, word + length)), (part) => {
    if (!isPlaced(part)) return undefined;
    const [kind, from, count] = part.table;
    const Kind = tables[kind];
    return Kind && new Kind(buffer as ArrayBuffer, begin + from, count);
  });
};
