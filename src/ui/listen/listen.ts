/** What is read aloud, in the order of the page; not the lists of contents, the buttons, the small numbers. */
const readable = 'main h1, main h2, main h3, main p, main li, main td, main th';
const unread =
  'nav, .fmh-listen, .fmh-share, .fmh-take-away, .fmh-useful, .fmh-past, figcaption, details, [hidden]';

/** A voice that speaks on the device itself, so that no text leaves it: British before others. */
const ownVoice = (): SpeechSynthesisVoice | undefined => {
  const voices = speechSynthesis
    .getVoices()
    .filter(({ localService, lang }) => localService && /^en/i.test(lang));
  return voices.find(({ lang }) => /^en[-_]gb/i.test(lang)) || voices[0];
};

const wordsOf = (element: HTMLElement): string => {
  const copy = element.cloneNode(true) as HTMLElement;
  for (const part of copy.querySelectorAll('sup, .fmh-meaning, button')) part.remove();
  return (copy.textContent || '').replace(/\s+/g, ' ').trim();
};

const passages = (): string[] =>
  [...document.querySelectorAll<HTMLElement>(readable)]
    .filter((element) => !element.closest(unread) && !element.querySelector('p, li'))
    .map(wordsOf)
    .filter(Boolean);

/** Shows the button that reads the guide aloud, where the device has a voice of its own. */
export const startListening = (box: HTMLElement): void => {
  const button = box.querySelector<HTMLButtonElement>('[data-listen]');
  if (!button || !('speechSynthesis' in window)) return;
  const usual = button.textContent;
  let next = 0;
  let speaking = false;
  const stop = () => {
    speaking = false;
    speechSynthesis.cancel();
    button.textContent = next > 0 ? 'Go on listening' : usual;
  };
  const speak = (texts: readonly string[]): void => {
    const text = texts[next];
    if (!speaking) return;
    if (text === undefined) {
      next = 0;
      stop();
      return;
    }
    const utterance = new SpeechSynthesisUtterance(text);
    const voice = ownVoice();
    if (!voice) {
      stop();
      return;
    }
    utterance.voice = voice;
    utterance.lang = voice.lang;
    utterance.onend = () => {
      if (!speaking) return;
      next += 1;
      speak(texts);
    };
    speechSynthesis.speak(utterance);
  };
  const offer = () => {
    button.hidden = !ownVoice();
  };
  offer();
  speechSynthesis.addEventListener?.('voiceschanged', offer);
  addEventListener('pagehide', () => speechSynthesis.cancel());
  button.addEventListener('click', () => {
    if (speaking) return stop();
    speaking = true;
    button.textContent = 'Stop';
    speak(passages());
  });
};
