import { useEffect, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { currentLanguage } from '../lib/i18n';
import { Icon } from '../ui/icon';
import { SpeakerHighIcon, StopCircleIcon } from '../ui/icons';
import { sentencesOf } from './sentences';

const voices = (): SpeechSynthesisVoice[] => window.speechSynthesis?.getVoices() ?? [];

function useVoice(language: string): SpeechSynthesisVoice | undefined {
  const [all, setAll] = useState(voices);
  useEffect(() => {
    const synthesis = window.speechSynthesis;
    if (!synthesis) return undefined;
    // the list comes late on most phones
    const update = (): void => setAll(voices());
    synthesis.addEventListener('voiceschanged', update);
    return () => {
      synthesis.removeEventListener('voiceschanged', update);
      synthesis.cancel();
    };
  }, []);
  return all.find((voice) => voice.lang.toLowerCase().startsWith(language));
}

/** Reads the main part of the page in its own language; not there on a device without a voice for it. */
export function ReadAloud(): ReactElement | null {
  const { t } = useTranslation();
  const language = currentLanguage();
  const voice = useVoice(language);
  const [speaking, setSpeaking] = useState(false);
  if (!voice) return null;
  const stop = (): void => {
    window.speechSynthesis.cancel();
    setSpeaking(false);
  };
  const read = (): void => {
    const main = document.querySelector('main');
    const sentences = main ? sentencesOf(main) : [];
    if (sentences.length === 0) return;
    window.speechSynthesis.cancel();
    // sentence by sentence: one long text is cut off by several phones
    sentences.forEach((sentence, place) => {
      const speech = new SpeechSynthesisUtterance(sentence);
      speech.voice = voice;
      speech.lang = voice.lang;
      if (place === sentences.length - 1) speech.onend = () => setSpeaking(false);
      speech.onerror = () => setSpeaking(false);
      window.speechSynthesis.speak(speech);
    });
    setSpeaking(true);
  };
  return (
    <button className="read-aloud" type="button" aria-pressed={speaking} onClick={speaking ? stop : read}>
      <Icon of={speaking ? StopCircleIcon : SpeakerHighIcon} weight="bold" className={speaking ? '' : 'turns'} />
      {speaking ? t('offline.stop_listening') : t('offline.listen')}
    </button>
  );
}
