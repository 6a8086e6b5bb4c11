export const generalFaqs = [
  {
    question: 'When can I reach a person?',
    answer:
      'Our people answer here from Monday to Friday between 8:00 and 20:00 and on Saturday between 9:00 and 14:00, Central European Time. Press "Talk to a person" in the conversation; somebody usually answers within five minutes. Outside these hours write anyway: you get an answer the next morning and a mail when it is there.',
    keywords: ['opening hours', 'support hours', 'contact', 'human', 'agent', 'phone', 'call', 'reach'],
  },
  {
    question: 'In which languages do you offer support?',
    answer:
      'Our people speak English, German, French and Spanish. The assistant answers from articles in English and understands questions in other languages as well as it can.',
    keywords: ['language', 'german', 'french', 'spanish', 'translate', 'english'],
  },
  {
    question: 'What do you do with my personal data?',
    answer:
      'We store your name, address, orders, devices and conversations on servers in Frankfurt and use them to serve you, and for nothing else. We sell no data and show no advertising. Under Settings, then Privacy, you can download everything we hold about you or delete it.',
    keywords: ['privacy', 'personal data', 'gdpr', 'data protection', 'download my data', 'tracking'],
  },
  {
    question: 'How do I make a complaint?',
    answer:
      'Tell us here and press "Talk to a person", or write to complaints@demo.test. A team lead reads every complaint and answers within 2 working days. If we cannot agree, you may turn to the European online dispute resolution platform.',
    keywords: ['complaint', 'complain', 'unhappy', 'dissatisfied', 'escalate', 'manager'],
  },
  {
    question: 'Do you have shops where I can see the lamps?',
    answer:
      'You can see both lamps in our showroom in Hamburg, Am Sandtorkai 12, from Tuesday to Saturday between 10:00 and 18:00, and at our partners in Berlin, Vienna and Amsterdam. Returns are taken in Hamburg only.',
    keywords: ['shop', 'store', 'showroom', 'address', 'visit', 'location'],
  },
  {
    question: 'How are old lamps and batteries recycled?',
    answer:
      'Send us any old lamp free of charge: order a label under Devices, then Recycle. We take lamps apart in Hamburg and use the cases again. Do not put lamps or batteries into household waste; shops that sell batteries take them back too.',
    keywords: ['recycle', 'recycling', 'dispose', 'waste', 'environment', 'battery', 'old lamp'],
  },
  {
    question: 'How do I apply for a job?',
    answer:
      'All open positions are listed on our careers page. Apply there with a short letter and a CV; we answer every application within ten days, also when it is a no.',
    keywords: ['job', 'career', 'apply', 'vacancy', 'work for you', 'internship'],
  },
];
