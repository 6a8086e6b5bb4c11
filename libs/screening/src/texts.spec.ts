import { describe, expect, it } from '@jest/globals';
import { categoryOf, type TopicCategory } from './category.js';
import { sentimentOf, type Sentiment } from './sentiment.js';
import { wantsPerson } from './wants-person.js';

const SENTIMENTS: Record<Sentiment, readonly string[]> = {
  positive: [
    'This is great, thanks!',
    'Perfect, it works now',
    'I love the new dashboard',
    'Thank you so much, that solved my problem',
    'Awesome support, very quick',
    'Great product, I recommend it',
    'Super, danke!',
    'Das hat geklappt, vielen Dank',
    '👍',
    'you are the best',
    'I was frustrated at first but now it works, thanks',
    'That was really helpful',
    'Excellent service',
    'not bad at all, I am happy',
  ],
  neutral: [
    'How do I reset my password?',
    'Hi, please help me to change my e-mail address',
    'I want to cancel my subscription',
    'Where can I find my invoice?',
    'Does your free plan share credit?',
    'ok',
    'Can I talk to a person?',
    'What are your visiting hours?',
    'I would like to upgrade',
    'Thanks in advance for your help',
    'Wie ändere ich mein Passwort?',
    'Guten Tag, wo finde ich meine Rechnung?',
    'Which payment methods do you accept?',
    'order 12345',
    'I need a copy of the receipt please',
    'Do you ship to Austria?',
    'I forgot my password',
    '',
  ],
  negative: [
    'The product is not good',
    'My payment failed and I was charged wrong',
    'I am disappointed',
    'The app is broken',
    'Your service is bad',
    'The quality is poor',
    "It doesn't work and I am unhappy",
    'Das ist schlecht',
    'Ich bin enttäuscht',
    'The upload failed with an error and my file is lost',
    'This is annoying',
    "I don't like the new design",
    'The support was rude',
  ],
  frustrated: [
    'still no answer, this is the third time I ask!!',
    'This is ridiculous, nobody answers',
    'I am so frustrated with your app',
    'WHAT THE HELL IS WRONG WITH YOU PEOPLE',
    'I have been waiting for two weeks and nothing happens!!!',
    'this is fucking annoying, my order is late',
    'I am fed up with this crap',
    'How many times do I have to explain this?',
    'Unacceptable. I want my money back now',
    'Worst support ever, waste of time',
    'Es reicht, ich warte seit Wochen!',
    'Das ist eine Frechheit',
    'IT STILL DOES NOT WORK!!!',
    'Your app keeps crashing, useless',
    'are you kidding me? again?',
    'zum dritten Mal schreibe ich jetzt, unverschämt',
    'No one has replied to my emails in days',
  ],
};

const CATEGORIES: Record<TopicCategory, readonly string[]> = {
  account: [
    'How do I reset my password?',
    "I can't log in",
    'Delete my account please',
    'How can I change my e-mail address in my profile?',
    'I am locked out',
    'Enable two-factor authentication',
    'How do I invite members?',
    'Ich kann mich nicht einloggen',
    'Wie lösche ich mein Konto?',
    'verification email never came',
  ],
  billing: [
    'Where is my invoice?',
    'I was charged twice',
    'I want a refund',
    'How do I cancel my subscription?',
    'Which payment methods do you accept?',
    'Can I get a discount?',
    'update my credit card',
    'Wo finde ich meine Rechnung?',
    'What does the pro plan cost?',
    'Ich wurde doppelt abgebucht',
  ],
  technical: [
    'The app crashes when I open it',
    'I get error 500',
    'The page does not load',
    'webhooks stopped working',
    'How do I use the API?',
    'The screen is frozen',
    'Die Seite lädt nicht, Fehler 404',
    'file upload is stuck',
    'The widget is not working in Safari',
    "my data won't sync",
  ],
  product: [
    'When will my order be delivered?',
    'Do you ship to Norway?',
    'Is the blue jacket in stock?',
    'What is the warranty on this?',
    'Do you have a feature for exporting reports?',
    'Wo ist meine Bestellung?',
    'which sizes do you have',
    'What is on the roadmap?',
    'Does it come in other colours?',
  ],
  general: [
    'Hello',
    'What are your visiting hours?',
    'Thank you',
    'Who are you?',
    'Guten Tag',
    'I have a question',
    'Where is your office?',
  ],
};

const ASKS_FOR_PERSON = [
  'I want to talk to a person',
  'Can I speak to a human?',
  'agent please',
  'human',
  'get me a real person',
  'connect me with support',
  'transfer me to an agent',
  'let me speak with your manager',
  "I don't want to talk to a bot",
  'no bots',
  'give me a human being',
  'I need a human',
  'can someone call me',
  'talk to someone real',
  'Is there anyone there who can help?',
  'Please escalate this',
  'live agent',
  'real person please',
  'put me through to customer service',
  'Could I have a representative please',
  'I would like to chat with a live agent',
  'stop with the bot',
  'I want to speak to a supervisor now',
  'Ich möchte mit einem Menschen sprechen',
  'Kann ich mit einem Mitarbeiter reden?',
  'Verbinden Sie mich mit dem Kundenservice',
  'Mitarbeiter bitte',
  'keinen Bot!',
  'einen echten Menschen bitte',
  'Rufen Sie mich bitte an',
  'can i talk to somebody',
  'hand me over to your team',
  'quiero hablar con una persona',
] as const;
const ASKS_FOR_NONE = [
  'How do I add an agent account?',
  'are you a bot or a human?',
  'Am I talking to a real person?',
  'is this a real person?',
  'I need an agent seat',
  'How many agents are included?',
  'what does an agent see?',
  "I don't need a human, just the link",
  'human resources software',
  'How do I talk to the API?',
  'connect my account to Slack',
  'transfer my data to another plan',
  'Is customer support free?',
  'my manager wants an invoice',
  'change the name of the person on the invoice',
  'How do I reset my password?',
  'Sind Sie ein Mensch?',
  'support for dark mode',
  'do you have a chatbot?',
  'I want to give people access',
  'the operator precedence is wrong',
  'who is the contact person field for',
] as const;

describe.each([
  ['sentimentOf', SENTIMENTS, sentimentOf],
  ['categoryOf', CATEGORIES, (text: string) => categoryOf(text).category],
] as const)('%s', (_name, table, classify) => {
  for (const [expected, texts] of Object.entries(table)) {
    it.each(texts.map((text) => [text]))(`${expected}: %s`, (text) => expect(classify(text)).toBe(expected));
  }
});

describe('wantsPerson', () => {
  it.each(ASKS_FOR_PERSON.map((text) => [text]))('yes: %s', (text) => expect(wantsPerson(text)).toBe(true));
  it.each(ASKS_FOR_NONE.map((text) => [text]))('no: %s', (text) => expect(wantsPerson(text)).toBe(false));
});

describe('categoryOf', () => {
  it('is surer of plain words than of vague ones', () => {
    const plain = categoryOf('I was charged twice, please refund the invoice').confidence;
    expect(plain).toBeGreaterThan(categoryOf('is the app on your plan').confidence);
    expect(plain).toBeLessThanOrEqual(1);
  });
});
