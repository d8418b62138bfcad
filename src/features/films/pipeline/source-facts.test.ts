import { expect, test } from 'vitest';
import { checkSize, sourceFacts } from './source-facts.ts';

const picture = {
  index: 0,
  codec_type: 'video',
  codec_name: 'h264',
  width: 1920,
  height: 1080,
  avg_frame_rate: '25/1',
};
const sound = { index: 1, codec_type: 'audio', codec_name: 'aac' };
const said = (streams: unknown[], duration: unknown = '60.5') => ({ streams, format: { duration } });

test('a film with picture and sound is fit', () => {
  expect(sourceFacts(said([picture, sound]), 1_000)).toEqual({
    seconds: 60.5,
    bytes: 1_000,
    width: 1920,
    height: 1080,
    framesPerSecond: '25/1',
    interlaced: false,
    streams: { picture: 0, sound: 1 },
    warnings: [],
  });
});

test('a film from an upright phone is measured as people see it', () => {
  const turned = { ...picture, side_data_list: [{ rotation: -90 }] };
  expect(sourceFacts(said([turned, sound]), 1)).toMatchObject({ width: 1080, height: 1920 });
});

test('pixels that are not square are made so', () => {
  const wide = { ...picture, width: 720, height: 576, sample_aspect_ratio: '64:45' };
  expect(sourceFacts(said([wide, sound]), 1)).toMatchObject({ width: 1024, height: 576 });
});

test.each([
  ['25/1', '25/1'],
  ['30000/1001', '30000/1001'],
  ['50/1', '50/2'],
  ['60/1', '60/2'],
  ['0/0', '25/1'],
  ['nonsense', '25/1'],
  ['90000/1', '90000/3000'],
  ['1e300/1', '25/1'],
])('%s pictures a second become %s', (given, made) => {
  const facts = sourceFacts(said([{ ...picture, avg_frame_rate: given }, sound]), 1);
  expect(facts.framesPerSecond).toBe(made);
});

test.each([
  [[picture], '60', 'a picture without sound'],
  [[sound], '60', 'sound alone'],
  [[], '60', 'neither of them'],
  [[{ ...picture, disposition: { attached_pic: 1 } }, sound], '60', 'sound alone'],
  [[picture, sound], '0', 'a film of no length'],
  [[picture, sound], 'N/A', 'a film of no length'],
  [[picture, sound], '0.4', '0.4 s'],
  [[picture, sound], '10900', '3 h 01 min'],
  [[{ ...picture, width: 64, height: 36 }, sound], '60', '64 × 36'],
  [[{ ...picture, width: 7680, height: 4320 }, sound], '60', '7680 × 4320'],
])('streams like these are refused (%#): %s', (streams, duration, found) => {
  expect(() => sourceFacts(said(streams, duration), 1)).toThrow(`found ${found}`);
});

test('what ffprobe may never say is refused too, and not a crash', () => {
  for (const nonsense of [{}, { streams: 'x' }, { streams: [], format: null }])
    expect(() => sourceFacts(nonsense, 1)).toThrow('found neither of them');
});

test('4 GB are let in, one byte more is not', () => {
  checkSize(4 * 2 ** 30);
  expect(() => checkSize(4 * 2 ** 30 + 1)).toThrow('found 4.3 GB (4,294,967,297 bytes)');
});
