import type { FileHandle } from 'node:fs/promises';

/** What the boxes of an MP4 or MOV file say (ISO/IEC 14496-12), read without any program. */
export interface Mp4Facts {
  /** The index without which nothing can be played. */
  readonly hasIndex: boolean;
  /** The index stands before the film, so that it plays while it comes. */
  readonly indexFirst: boolean;
  /** Bytes that its boxes promise beyond the end of the file; above 0: the file was cut short. */
  readonly missing: number;
  readonly seconds: number;
  /** Codes of its tracks: `avc1` for H.264, `mp4a` for AAC. */
  readonly codecs: readonly string[];
}

interface Box {
  readonly type: string;
  readonly body: number;
  readonly end: number;
}

const readBox = async (file: FileHandle, at: number, size: number): Promise<Box | undefined> => {
  const head = Buffer.alloc(16);
  const { bytesRead } = await file.read(head, 0, 16, at);
  if (bytesRead < 8) return undefined;
  const short = head.readUInt32BE(0);
  const type = head.toString('latin1', 4, 8);
  if (short === 0) return { type, body: at + 8, end: size };
  if (short === 1)
    return bytesRead < 16 ? undefined : { type, body: at + 16, end: at + Number(head.readBigUInt64BE(8)) };
  return { type, body: at + 8, end: at + short };
};

/** An index of more is no index of a film. */
const largestIndex = 64 * 1_048_576;

/** Seconds of the film, from its movie header. */
const secondsOf = (index: Buffer): number => {
  const at = index.indexOf('mvhd', 0, 'latin1') + 4;
  if (at < 4 || at + 32 > index.length) return 0;
  const wide = index[at] === 1;
  const scale = index.readUInt32BE(at + (wide ? 20 : 12));
  const length = wide ? Number(index.readBigUInt64BE(at + 24)) : index.readUInt32BE(at + 16);
  return scale === 0 ? 0 : length / scale;
};

/** The first entry of each `stsd` box: size, code. */
const codecsOf = (index: Buffer): string[] => {
  const codecs: string[] = [];
  for (let at = index.indexOf('stsd'); at >= 0 && at + 20 <= index.length; at = index.indexOf('stsd', at + 4))
    codecs.push(index.toString('latin1', at + 16, at + 20));
  return codecs;
};

/** Reads the boxes of an MP4 or MOV file; the film itself is passed over. */
export const readMp4Boxes = async (file: FileHandle, size: number): Promise<Mp4Facts> => {
  const order: string[] = [];
  let index: Buffer | undefined;
  let at = 0;
  // A film has some ten boxes, one in fragments has thousands; what is no film could go on for ever.
  for (let count = 0; at < size && count < 100_000; count += 1) {
    const box = await readBox(file, at, size);
    if (!box || box.end <= at) break;
    order.push(box.type);
    if (box.type === 'moov' && box.end <= size && box.end - box.body <= largestIndex) {
      index = Buffer.alloc(box.end - box.body);
      await file.read(index, 0, index.length, box.body);
    }
    at = box.end;
  }
  const [moov, mdat] = [order.indexOf('moov'), order.indexOf('mdat')];
  return {
    hasIndex: index !== undefined,
    indexFirst: index !== undefined && (mdat < 0 || moov < mdat),
    missing: Math.max(0, at - size),
    seconds: index ? secondsOf(index) : 0,
    codecs: index ? codecsOf(index) : [],
  };
};
