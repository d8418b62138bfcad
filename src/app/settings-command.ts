import { everySetting, faultOf, valueToShow } from './config.ts';
import { misspeltSettings } from './misspelt-settings.ts';

/** `npm run settings`: every setting, what holds now, what would hold otherwise, and what it does. */
const columns = [
  { title: 'Setting', of: (setting: (typeof everySetting)[number]) => setting.name },
  { title: 'Now', of: (setting: (typeof everySetting)[number]) => valueToShow(setting, process.env) },
  { title: 'Default', of: (setting: (typeof everySetting)[number]) => setting.default ?? '(not set)' },
];

const widths = columns.map(({ title, of }) =>
  Math.max(title.length, ...everySetting.map((one) => of(one).length)),
);

const line = (cells: string[], last: string): string =>
  [...cells.map((cell, at) => cell.padEnd(widths[at] ?? 0)), last].join('  ');

console.log(
  line(
    columns.map(({ title }) => title),
    'What it does',
  ),
);
for (const setting of everySetting)
  console.log(
    line(
      columns.map(({ of }) => of(setting)),
      setting.does,
    ),
  );

const slips = misspeltSettings(process.env);
if (slips.length > 0) console.log(`\n${slips.join('\n')}`);

const faults = everySetting.flatMap((setting) => faultOf(setting, process.env) ?? []);
if (faults.length > 0) {
  console.log(`\n${faults.join('\n')}`);
  process.exitCode = 1;
}
