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
  ],
};
