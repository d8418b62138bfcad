/** An amount as it is kept: pounds, with pence where there are any. "1200", "25.50". */
const kept = /^(\d{1,6})(?:\.(\d{2}))?$/;

/**
 * Reads an amount as people type it: "25", "£25.50", "1,200".
 * @returns it as it is kept; nothing where it is no amount
 */
export const readMoney = (typed: string): string | undefined => {
  const found = /^£?\s?(\d{1,3}(?:,\d{3})+|\d+)(?:[.](\d{1,2}))?$/.exec(typed.trim());
  const pounds = found?.[1]?.replaceAll(',', '').replace(/^0+(?=\d)/, '');
  const pence = found?.[2]?.padEnd(2, '0') ?? '00';
  if (pounds === undefined || pounds.length > 6) return undefined;
  return pence === '00' ? pounds : `${pounds}.${pence}`;
};

/** An amount in pence; nothing where it is none. */
export const penceOf = (amount: string | undefined): number | undefined => {
  const found = amount === undefined ? null : kept.exec(amount);
  return found ? Number(found[1]) * 100 + Number(found[2] ?? 0) : undefined;
};

/** "£1,200", "£25.50" */
export const moneyWords = (pence: number): string => {
  const pounds = Math.floor(pence / 100).toLocaleString('en-GB');
  const rest = pence % 100;
  return `£${pounds}${rest === 0 ? '' : `.${String(rest).padStart(2, '0')}`}`;
};
