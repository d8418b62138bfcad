// Shows what takes long, in one plain line a piece of work.

const seconds = (from) => ((Date.now() - from) / 1000).toFixed(1);

/**
 * Runs some work. Shorter than a second: nothing is shown. Longer: the title with the seconds so far,
 * rewritten in place on a terminal, every ten seconds a line elsewhere.
 * @template Result
 * @param {string} title "Installing what is missing"
 * @param {() => Promise<Result>} work
 * @returns {Promise<Result>}
 */
export const withProgress = async (title, work) => {
  const from = Date.now();
  const live = process.stdout.isTTY === true;
  let ticks = 0;
  const tick = () => {
    ticks += 1;
    if (live) process.stdout.write(`\r${title} … ${ticks} s`);
    else if (ticks === 1) console.log(`${title} …`);
    else if (ticks % 10 === 0) console.log(`${title} … ${ticks} s`);
  };
  const timer = setInterval(tick, 1000);
  try {
    return await work();
  } finally {
    clearInterval(timer);
    if (ticks > 0) console.log(`${live ? '\r' : ''}${title}: ${seconds(from)} s`);
  }
};

/** Something the reader can mend: printed as a sentence, without a stack. */
export class Plain extends Error {}

/** Ends the command with what went wrong. */
export const giveUp = (error) => {
  console.error(error instanceof Plain ? error.message : error);
  process.exit(1);
};
