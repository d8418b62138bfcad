import { expect, test } from 'vitest';
import { bitsOf, codecOf, ladderFile, leadByDigest, segmentsOf } from './playlists.ts';

const plain = `#EXTM3U
#EXT-X-MAP:URI="240.mp4",BYTERANGE="100@0"
#EXTINF:4.000000,
#EXT-X-BYTERANGE:50000@100
240.mp4
#EXTINF:4.000000,
#EXT-X-BYTERANGE:100000@50100
240.mp4
#EXTINF:0.040000,
#EXT-X-BYTERANGE:9000@150100
240.mp4
#EXT-X-ENDLIST
`;
const digest = '0123456789abcdef'.repeat(4);

test('every line that leads to the film leads there by its digest', () => {
  const led = leadByDigest(plain, '240.mp4', digest);
  expect(led.match(/\.\.\/0123456789ab\/240\.mp4/g)).toHaveLength(4);
  expect(led.replaceAll('../0123456789ab/240.mp4', '240.mp4')).toBe(plain);
});

test('the peak is the largest of whole segments; a rest of one frame does not count', () => {
  expect(segmentsOf(plain)).toHaveLength(3);
  expect(bitsOf(plain)).toEqual({ peak: 200_000, average: Math.ceil((159_000 * 8) / 8.04) });
});

test('the codec is read from the film itself', () => {
  const head = Buffer.concat([Buffer.from('....avcC', 'latin1'), Buffer.from([1, 0x4d, 0x40, 0x1e])]);
  expect(codecOf(head)).toBe('avc1.4d401e');
});

test('the ladder names the smallest picture first and sound alone last', () => {
  const rung = { name: '240', width: 426, height: 240, bits: 1, quality: 1, level: '3.0' } as const;
  const line = { text: plain, digest };
  const text = ladderFile([
    { ...line, rung, name: '240.m3u8', codecs: 'avc1.4d401e,mp4a.40.2' },
    { ...line, rung: undefined, name: 'sound.m3u8', codecs: 'mp4a.40.2' },
  ]);
  expect(text.split('\n').slice(3, 5)).toEqual([
    '#EXT-X-STREAM-INF:BANDWIDTH=200000,AVERAGE-BANDWIDTH=158209,CODECS="avc1.4d401e,mp4a.40.2",RESOLUTION=426x240',
    '../0123456789ab/240.m3u8',
  ]);
  expect(text.trimEnd().split('\n').at(-1)).toBe('../0123456789ab/sound.m3u8');
});
