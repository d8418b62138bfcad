import fc from 'fast-check';
import { expect, test } from 'vitest';
import { tablesFromBytes, tablesToBytes } from './tables-in-bytes.ts';

const table = fc.oneof(
  fc.int8Array(),
  fc.uint8Array(),
  fc.uint16Array(),
  fc.uint32Array(),
  fc.float32Array({ noNaN: true }),
  fc.float64Array({ noNaN: true }),
);
const { value } = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    table,
    fc.string(),
    fc.double({ noNaN: true }),
    fc.constantFrom(undefined, null, true),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(
      fc.string({ minLength: 1, maxLength: 4 }).filter((name) => !['__proto__', 'table'].includes(name)),
      tie('value'),
      {
        maxKeys: 4,
        noNullPrototype: true,
      },
    ),
  ),
}));

test('what was written is read again, wherever the bytes lie', () => {
  fc.assert(
    fc.property(value, fc.nat(9), (written, ahead) => {
      const bytes = tablesToBytes(written);
      const moved = new Uint8Array(ahead + bytes.byteLength);
      moved.set(bytes, ahead);
      expect(tablesFromBytes(moved.subarray(ahead))).toEqual(written);
    }),
  );
});

test('tables of bytes that begin at a whole word are not copied', () => {
  const bytes = tablesToBytes({
    odd: 'x',
    tables: [Uint8Array.of(1), Float64Array.of(2, 3), Uint16Array.of(4)],
  });
  const { tables } = tablesFromBytes(bytes) as { tables: ArrayBufferView[] };
  for (const one of tables) expect(one.buffer).toBe(bytes.buffer);
});
