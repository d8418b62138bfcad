import { readFile, rm, writeFile } from 'node:fs/promises';
import { digestOf, type FilmCache } from './film-cache.ts';
import { runProgram } from './programs.ts';
import type { Script } from './script.ts';
import { sentencesOf, spokenForm } from './spoken.ts';
import type { Story } from './story.ts';
import { readWav, type Sound, trimSilence } from './wav.ts';

/** One sentence: as captions show it, and as it sounds. */
export interface SaidSentence {
  readonly text: string;
  readonly sound: Sound;
}

/** One slide's narration. */
export interface SaidSlide {
  readonly slide: string;
  readonly chapter: string;
  readonly sentences: readonly SaidSentence[];
}

type Voice = Script['voice'];

/**
 * Festival's own words for this voice. `-r` is the pace; `-b` sharpens the vowels a little, which the
 * averaging of this kind of voice dulls.
 */
const festivalCommand = ({ name, rate }: Voice): string =>
  `(begin (voice_${name}) (set! hts_engine_params (append hts_engine_params (list (list "-r" ${rate}) (list "-b" 0.1)))))`;

const speak = async (words: string, voice: Voice, path: string): Promise<void> => {
  const text = `${path}.txt`;
  await writeFile(text, words);
  try {
    await runProgram('text2wave', ['-eval', festivalCommand(voice), text, '-o', path]);
  } finally {
    await rm(text, { force: true });
  }
};

const sayOnce = async (
  text: string,
  aloud: string,
  script: Script,
  cache: FilmCache,
): Promise<SaidSentence> => {
  const words = spokenForm(aloud, script.say_as);
  const command = festivalCommand(script.voice);
  const path = await cache.piece(`speech/${digestOf(command, words)}.wav`, (unfinished) =>
    speak(words, script.voice, unfinished),
  );
  return { text, sound: trimSilence(readWav(await readFile(path))) };
};

/** Lets the voice read every sentence of a script; sentences that it read before are kept. */
export const sayScript = async (
  script: Script,
  { tell, tellAloud }: Story,
  cache: FilmCache,
): Promise<SaidSlide[]> => {
  const said: SaidSlide[] = [];
  for (const chapter of script.chapters)
    for (const slide of chapter.slides) {
      const aloud = sentencesOf(tellAloud(slide.say));
      const sentences: SaidSentence[] = [];
      for (const [index, text] of sentencesOf(tell(slide.say)).entries())
        sentences.push(await sayOnce(text, aloud[index] ?? text, script, cache));
      said.push({ slide: slide.id, chapter: chapter.id, sentences });
    }
  return said;
};
