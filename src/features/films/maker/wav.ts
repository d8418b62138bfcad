/** Sound as signed 16-bit samples, one channel. */
export interface Sound {
  readonly rate: number;
  readonly samples: Int16Array;
}

/**
 * Reads a WAV file of 16-bit samples in one channel.
 * @throws RangeError for any other sound
 */
export const readWav = (bytes: Buffer): Sound => {
  if (bytes.toString('latin1', 0, 4) !== 'RIFF' || bytes.toString('latin1', 8, 12) !== 'WAVE')
    throw new RangeError('This is no WAV file.');
  let rate = 0;
  for (let at = 12; at + 8 <= bytes.length; ) {
    const name = bytes.toString('latin1', at, at + 4);
    const length = bytes.readUInt32LE(at + 4);
    const body = at + 8;
    if (name === 'fmt ') {
      if (
        bytes.readUInt16LE(body) !== 1 ||
        bytes.readUInt16LE(body + 2) !== 1 ||
        bytes.readUInt16LE(body + 14) !== 16
      )
        throw new RangeError('Only 16-bit samples in one channel can be read.');
      rate = bytes.readUInt32LE(body + 4);
    }
    if (name === 'data') {
      const end = Math.min(bytes.length, body + length);
      const samples = new Int16Array(Math.floor((end - body) / 2));
      for (let index = 0; index < samples.length; index += 1)
        samples[index] = bytes.readInt16LE(body + index * 2);
      return { rate, samples };
    }
    at = body + length + (length % 2);
  }
  throw new RangeError('This WAV file holds no sound.');
};

/** Writes a WAV file of 16-bit samples in one channel. */
export const writeWav = ({ rate, samples }: Sound): Buffer => {
  const bytes = Buffer.alloc(44 + samples.length * 2);
  bytes.write('RIFF', 0, 'latin1');
  bytes.writeUInt32LE(36 + samples.length * 2, 4);
  bytes.write('WAVEfmt ', 8, 'latin1');
  bytes.writeUInt32LE(16, 16);
  bytes.writeUInt16LE(1, 20);
  bytes.writeUInt16LE(1, 22);
  bytes.writeUInt32LE(rate, 24);
  bytes.writeUInt32LE(rate * 2, 28);
  bytes.writeUInt16LE(2, 32);
  bytes.writeUInt16LE(16, 34);
  bytes.write('data', 36, 'latin1');
  bytes.writeUInt32LE(samples.length * 2, 40);
  for (const [index, sample] of samples.entries()) bytes.writeInt16LE(sample, 44 + index * 2);
  return bytes;
};

/** Seconds. */
export const lengthOf = ({ rate, samples }: Sound): number => samples.length / rate;

/** Cuts the quiet before the first and after the last word, but for a breath of 30 ms. */
export const trimSilence = ({ rate, samples }: Sound, quiet = 250): Sound => {
  let first = 0;
  while (first < samples.length && Math.abs(samples[first] ?? 0) < quiet) first += 1;
  let last = samples.length;
  while (last > first && Math.abs(samples[last - 1] ?? 0) < quiet) last -= 1;
  const breath = Math.round(rate * 0.03);
  return {
    rate,
    samples: samples.slice(Math.max(0, first - breath), Math.min(samples.length, last + breath)),
  };
};

/**
 * Lays sounds into one, each beginning at its second.
 * @param length seconds of the whole
 * @throws RangeError when a sound has another rate or does not fit
 */
export const layOut = (
  placed: ReadonlyArray<{ readonly at: number; readonly sound: Sound }>,
  length: number,
): Sound => {
  const rate = placed[0]?.sound.rate ?? 32_000;
  const samples = new Int16Array(Math.round(length * rate));
  for (const { at, sound } of placed) {
    if (sound.rate !== rate) throw new RangeError(`A sound of ${sound.rate} Hz among sounds of ${rate} Hz`);
    const start = Math.round(at * rate);
    if (start + sound.samples.length > samples.length) throw new RangeError('A sound runs past the end.');
    samples.set(sound.samples, start);
  }
  return { rate, samples };
};
