import type { Household } from '../gallery/household.ts';
import { FilmPlayer } from './film-player.tsx';

export const household: Household = {
  name: 'film-player',
  group: 'Help and rights',
  examples: [
    {
      name: 'A short film',
      render: () => (
        <FilmPlayer
          id="example-film"
          title="Report it so that it counts"
          headings={3}
          sources={[{ src: '/gallery/film.mp4', type: 'video/mp4' }]}
          captions={[{ src: '/gallery/captions.en.vtt', language: 'en', label: 'English' }]}
          voice="The voice in this film is made by a computer."
          chapters={[
            { seconds: 0, text: 'Why it matters' },
            { seconds: 21, text: 'What to write' },
          ]}
          transcript={[
            { seconds: 0, text: 'A repair that nobody wrote down is a repair that nobody can prove.' },
            { seconds: 9, text: 'So write it down, and keep a copy.' },
            { seconds: 21, text: 'Say what is wrong, where it is, and since when.' },
          ]}
          downloads={[
            { text: 'Sound only', href: '#film-player', size: '0.4 MB' },
            { text: 'Keep the film', href: '#film-player', size: '2.1 MB' },
          ]}
        />
      ),
    },
    {
      name: 'Sound alone, from a moment on, with words from right to left',
      render: () => (
        <FilmPlayer
          id="example-sound"
          title="أبلغ عن المشكلة"
          headings={3}
          language="ar"
          isSound
          startsAt={12}
          sources={[{ src: '/gallery/audio.m4a', type: 'audio/mp4' }]}
          captions={[{ src: '/gallery/captions.ar.vtt', language: 'ar', label: 'العربية' }]}
          versions={[
            { text: 'The film', size: '2.1 MB', href: '#film-player', isChosen: false },
            { text: 'With British Sign Language', size: '2.4 MB', href: '#film-player', isChosen: false },
            { text: 'Listen only', size: '0.4 MB', href: '#film-player', isChosen: true },
          ]}
          chapters={[{ seconds: 0, text: 'لماذا هذا مهم', href: '#film-player' }]}
          transcript={[
            { seconds: 0, text: 'الإصلاح الذي لم يكتبه أحد لا يستطيع أحد إثباته.' },
            { seconds: 9, text: 'لذلك اكتبه واحتفظ بنسخة.' },
          ]}
          downloads={[]}
        />
      ),
    },
  ],
};
