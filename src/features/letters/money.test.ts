import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { moneyWords, penceOf, readMoney } from './money.ts';
import { questionSchema } from './question.ts';
import { beyondBudget } from './rules/budget.ts';

test.each([
  ['25', '25'],
  ['£25', '25'],
  ['£ 1,200.5', '1200.50'],
  ['0025.00', '25'],
  ['0', '0'],
  ['999,999.99', '999999.99'],
])('%j is read as %j pounds', (typed, amount) => {
  expect(readMoney(typed)).toBe(amount);
});

test.each(['', 'ten', '-5', '1e3', '25 a week', '1,20', '25.505', '1000000', '٢٥', '25.', '£'])(
  '%j is no amount',
  (typed) => {
    expect(readMoney(typed)).toBeUndefined();
  },
);

test('an amount is written as it was typed, to the penny', () => {
  expect(moneyWords(120_050)).toBe('£1,200.50');
  expect(moneyWords(2_005)).toBe('£20.05');
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 99_999_999 }), (pence) => {
      expect(penceOf(readMoney(moneyWords(pence)))).toBe(pence);
    }),
  );
});

describe('an offer', () => {
  const question = questionSchema.parse({
    ...{ id: 'offer', kind: 'money', ask: 'How much?', optional: true },
    within: { of: 'income', less: ['rent', 'costs'] },
  });
  const budget = { income: '1000', rent: '450.50', costs: '500' };

  test('is never more than the budget leaves', () => {
    expect(beyondBudget(question, { ...budget, offer: '49.50' })).toBeUndefined();
    expect(beyondBudget(question, { ...budget, offer: '49.51' })).toContain('£49.50 is left');
    expect(beyondBudget(question, { ...budget, costs: '600', offer: '1' })).toContain('nothing is left');
    expect(beyondBudget(question, budget)).toBeUndefined();
  });

  test('stays within it whatever the sums are', () => {
    const sum = fc.integer({ min: 0, max: 500_000 });
    fc.assert(
      fc.property(sum, sum, sum, sum, (income, rent, costs, offer) => {
        const told = Object.fromEntries(
          Object.entries({ income, rent, costs, offer }).map(([id, pence]) => [
            id,
            readMoney(moneyWords(pence)) ?? '',
          ]),
        );
        expect(beyondBudget(question, told) === undefined).toBe(offer <= income - rent - costs);
      }),
    );
  });
});
