/** Three rows of the table, used again each time: a question with misspelt words compares thousands of words. */
let rows = [new Uint8Array(64), new Uint8Array(64), new Uint8Array(64)] as const;

/** As many changes as this are never told apart. */
const mostTold = 250;

/**
 * How many letters must be changed, left out, put in, or swapped with the next one to turn one word
 * into the other (optimal string alignment); anything over the limit counts as limit + 1.
 * @param limit at most 250
 */
export const editDistance = (one: string, other: string, limit: number): number => {
  const [height, width] = [one.length, other.length];
  const over = Math.min(limit, mostTold) + 1;
  if (Math.abs(height - width) >= over) return over;
  if (width >= rows[0].length)
    rows = [new Uint8Array(width + 1), new Uint8Array(width + 1), new Uint8Array(width + 1)];
  let [before, last, now] = rows;
  for (let column = 0; column <= width; column += 1) last[column] = Math.min(column, over);
  for (let row = 1; row <= height; row += 1) {
    const letter = one.charCodeAt(row - 1);
    const letterBefore = one.charCodeAt(row - 2);
    // Whatever lies farther from the middle than the limit is over it.
    const from = Math.max(1, row - over);
    const to = Math.min(width, row + over);
    now[from - 1] = from === 1 ? Math.min(row, over) : over;
    let least = now[from - 1] ?? over;
    for (let column = from; column <= to; column += 1) {
      const same = letter === other.charCodeAt(column - 1);
      const above = column < row + over ? (last[column] ?? over) : over;
      let cost = Math.min(
        above + 1,
        (now[column - 1] ?? over) + 1,
        (last[column - 1] ?? over) + (same ? 0 : 1),
      );
      if (
        row > 1 &&
        column > 1 &&
        letter === other.charCodeAt(column - 2) &&
        letterBefore === other.charCodeAt(column - 1)
      )
        cost = Math.min(cost, (before[column - 2] ?? over) + 1);
      if (cost > over) cost = over;
      now[column] = cost;
      if (cost < least) least = cost;
    }
    if (least >= over) return over;
    [before, last, now] = [last, now, before];
  }
  return last[width] ?? over;
};
