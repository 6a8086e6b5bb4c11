import type { Tone } from '@switchboard/contracts';

export type Language = 'en' | 'de';
export type Phrase =
  | 'opening'
  | 'closing'
  | 'unknown'
  | 'part-unknown'
  | 'greeting'
  | 'thanks'
  | 'goodbye'
  | 'about'
  | 'abilities'
  | 'person'
  | 'rules';

type Phrases = Readonly<Record<Phrase, Readonly<Record<Tone, string>>>>;

const EN: Phrases = {
  opening: { formal: 'Thank you for your question.', casual: 'Sure, here is how it works.' },
  closing: {
    formal: 'I am glad to help if anything remains unclear.',
    casual: 'Just ask if anything is unclear.',
  },
  unknown: {
    formal:
      'I am sorry, I could not find anything about this in our knowledge. A person of our team can help you: please press "Talk to a person".',
    casual:
      'Sorry, I couldn’t find anything about that. Someone from the team can help: just press "Talk to a person".',
  },
  'part-unknown': {
    formal:
      'About the other part of your question I could not find anything. A person of our team can help you with it: please press "Talk to a person".',
    casual: 'I couldn’t find anything about the other part. For that, just press "Talk to a person".',
  },
  goodbye: {
    formal: 'Goodbye. You are welcome to write again at any time.',
    casual: 'Bye, and write again any time.',
  },
  abilities: {
    formal:
      'I am an AI assistant and answer questions from our knowledge. For everything else a person of our team can take over: please press "Talk to a person".',
    casual:
      'I’m an AI assistant. Ask me anything about our products and service; for everything else, press "Talk to a person".',
  },
  greeting: {
    formal: 'Good day. I am the AI assistant of this team. What can I do for you?',
    casual: 'Hi there. I’m the AI assistant here. What can I do for you?',
  },
  thanks: { formal: 'You are welcome.', casual: 'You’re welcome.' },
  about: {
    formal:
      'I am an AI assistant. I answer from our knowledge, and a person of the team can take over at any time.',
    casual:
      'I’m an AI assistant. I answer from what the team has written down, and a person can take over any time.',
  },
  person: {
    formal:
      'Certainly. Please press "Talk to a person", and a person of our team will take over this conversation.',
    casual: 'Sure. Press "Talk to a person" and someone from the team will take over.',
  },
  rules: {
    formal:
      'I can neither show nor change the rules I work by, nor give away anything about other people. I am glad to answer a question about our service.',
    casual:
      'I can’t show or change the rules I work by, or tell you anything about other people. Happy to answer a question about our service though.',
  },
};

const DE: Phrases = {
  opening: { formal: 'Vielen Dank für Ihre Frage.', casual: 'Klar, das geht so.' },
  closing: {
    formal: 'Falls etwas unklar bleibt, helfe ich Ihnen gerne weiter.',
    casual: 'Frag einfach, wenn etwas unklar ist.',
  },
  unknown: {
    formal:
      'Dazu habe ich leider nichts in unserem Wissen gefunden. Ein Mensch aus unserem Team hilft Ihnen gerne: Wählen Sie bitte „Mit einem Menschen sprechen“.',
    casual:
      'Dazu habe ich leider nichts gefunden. Jemand aus dem Team hilft dir: Wähle „Mit einem Menschen sprechen“.',
  },
  'part-unknown': {
    formal:
      'Zum anderen Teil Ihrer Frage habe ich nichts gefunden. Ein Mensch aus unserem Team hilft Ihnen gerne: Wählen Sie bitte „Mit einem Menschen sprechen“.',
    casual: 'Zum anderen Teil habe ich nichts gefunden. Wähle dafür „Mit einem Menschen sprechen“.',
  },
  goodbye: {
    formal: 'Auf Wiedersehen. Schreiben Sie gerne jederzeit wieder.',
    casual: 'Tschüss, und schreib gerne jederzeit wieder.',
  },
  abilities: {
    formal:
      'Ich bin ein KI-Assistent und beantworte Fragen aus unserem Wissen. Für alles andere wählen Sie bitte „Mit einem Menschen sprechen“.',
    casual:
      'Ich bin ein KI-Assistent. Frag mich zu unseren Produkten und unserem Service; für alles andere wähle „Mit einem Menschen sprechen“.',
  },
  greeting: {
    formal: 'Guten Tag. Ich bin der KI-Assistent dieses Teams. Was kann ich für Sie tun?',
    casual: 'Hallo. Ich bin der KI-Assistent hier. Was kann ich für dich tun?',
  },
  thanks: { formal: 'Sehr gerne.', casual: 'Gerne.' },
  about: {
    formal:
      'Ich bin ein KI-Assistent. Ich antworte aus unserem Wissen, und ein Mensch kann jederzeit übernehmen.',
    casual:
      'Ich bin ein KI-Assistent. Ich antworte aus dem, was das Team aufgeschrieben hat. Ein Mensch kann jederzeit übernehmen.',
  },
  person: {
    formal:
      'Selbstverständlich. Wählen Sie bitte „Mit einem Menschen sprechen“, dann übernimmt jemand aus unserem Team.',
    casual: 'Klar. Wähle „Mit einem Menschen sprechen“, dann übernimmt jemand aus dem Team.',
  },
  rules: {
    formal:
      'Die Regeln, nach denen ich arbeite, kann ich weder zeigen noch ändern, und über andere Menschen gebe ich nichts preis. Fragen zu unserem Angebot beantworte ich gerne.',
    casual:
      'Die Regeln, nach denen ich arbeite, kann ich weder zeigen noch ändern, und über andere verrate ich nichts. Frag mich gerne etwas zu unserem Angebot.',
  },
};

const GERMAN =
  /\b(?:ich|wie|nicht|und|kann|mein|meine|bitte|hallo|danke|mir|ist|eine?n?|wo|wann|warum|gibt|habe|für)\b/gi;
const ENGLISH = /\b(?:the|how|i|my|is|can|do|a|to|you|what|where|please|hello|thanks|and|not|for|have)\b/gi;

export function languageOf(text: string): Language {
  return (text.match(GERMAN)?.length ?? 0) > (text.match(ENGLISH)?.length ?? 0) ? 'de' : 'en';
}

export function phrase(which: Phrase, language: Language, tone: Tone): string {
  return (language === 'de' ? DE : EN)[which][tone];
}
