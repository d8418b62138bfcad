/** Makes chances of sums, in their place: the higher the likelier, together 1. */
export const softmax = (sums: Float64Array): Float64Array => {
  let most = Number.NEGATIVE_INFINITY;
  for (let at = 0; at < sums.length; at += 1) most = Math.max(most, sums[at] ?? 0);
  let all = 0;
  for (let at = 0; at < sums.length; at += 1) {
    const grown = Math.exp((sums[at] ?? 0) - most);
    sums[at] = grown;
    all += grown;
  }
  for (let at = 0; at < sums.length; at += 1) sums[at] = (sums[at] ?? 0) / all;
  return sums;
};
