/** A room with chairs in a horseshoe, seen from above. */
const chair = (x: number, y: number): string =>
  `<rect x="${x}" y="${y}" width="18" height="18" rx="4" fill="#fbe9cf" stroke="#0c474d" stroke-width="2"/>`;

const wheelchair = (x: number, y: number): string =>
  `<circle cx="${x}" cy="${y}" r="11" fill="#ffffff" stroke="#0c474d" stroke-width="2.5"/><circle cx="${x}" cy="${y}" r="3" fill="#0c474d"/>`;

const sides = [70, 100, 130, 160].flatMap((y) => [chair(50, y), chair(292, y)]);
const back = [90, 125, 160, 195, 230].map((x) => chair(x + 10, 196));

export const roomPlan = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 360 240" width="360" height="240">
<rect x="4" y="4" width="352" height="232" fill="#faf6ee" stroke="#0c474d" stroke-width="4"/>
<rect x="120" y="12" width="120" height="10" fill="#0c474d"/>
<rect x="140" y="40" width="80" height="30" rx="4" fill="#f2a541" stroke="#0c474d" stroke-width="2"/>
<path d="M310 236h34" stroke="#faf6ee" stroke-width="6"/><path d="M310 236a34 34 0 0 1 34-34" fill="none" stroke="#0c474d" stroke-width="2"/>
${[...sides, ...back].join('')}${wheelchair(59, 44)}${wheelchair(301, 44)}
</svg>`;
