/** A second knowledge, which the rules were not tuned on: "Lumen", an online tool for project and time tracking. */
export const faqs = [
  {
    category: 'account',
    question: 'How do I reset my password?',
    answer:
      'Click "Forgot password" on the sign-in page and enter your e-mail address. We send you a link that is valid for one hour. Open it and choose a new password with at least 8 characters. If no mail arrives within a few minutes, look in your spam folder.',
    keywords: ['forgot password', 'new password', 'reset link', 'sign in'],
  },
  {
    category: 'account',
    question: 'How do I change my e-mail address?',
    answer:
      'Open Settings, then Profile, and enter the new e-mail address. We send a confirmation link to it, and the old address stays active until you confirm. Your projects and history are kept.',
    keywords: ['email', 'profile', 'address', 'confirm'],
  },
  {
    category: 'account',
    question: 'How do I turn on two-factor authentication?',
    answer:
      'Open Settings, then Security, and choose "Two-factor authentication". Scan the code with an authenticator app and enter the six digits it shows. Keep the ten backup codes in a safe place: each of them lets you in once if you lose your phone.',
    keywords: ['2fa', 'authenticator', 'security', 'backup codes'],
  },
  {
    category: 'account',
    question: 'Why is my account locked?',
    answer:
      'After ten wrong passwords an account is locked for 15 minutes. It unlocks by itself. You can also unlock it at once by resetting your password.',
    keywords: ['locked out', 'blocked', 'too many attempts'],
  },
  {
    category: 'account',
    question: 'How do I delete my account?',
    answer:
      'Open Settings, then Account, and choose "Delete account". Your data is kept for 30 days in case you change your mind and is then erased for good. Only the owner of a workspace can delete the workspace itself.',
    keywords: ['close account', 'remove', 'erase data', 'gdpr'],
  },
  {
    category: 'account',
    question: 'How do I invite people to my team?',
    answer:
      'Open Team and press "Invite". Enter one or more e-mail addresses and choose a role: member, manager or admin. The invitation is valid for 7 days, and you can send it again.',
    keywords: ['add members', 'colleagues', 'users', 'invitation', 'roles'],
  },
  {
    category: 'account',
    question: 'Can I sign in with Google or Microsoft?',
    answer:
      'Yes. On the sign-in page choose "Continue with Google" or "Continue with Microsoft". Single sign-on with SAML for your own identity provider is part of the Business plan.',
    keywords: ['sso', 'saml', 'single sign-on', 'google', 'microsoft'],
  },
  {
    category: 'billing',
    question: 'Which payment methods do you accept?',
    answer:
      'We accept Visa, Mastercard and American Express, PayPal, and SEPA direct debit in euro countries. Yearly Business plans can also be paid by bank transfer on an invoice.',
    keywords: ['credit card', 'paypal', 'direct debit', 'bank transfer', 'pay'],
  },
  {
    category: 'billing',
    question: 'Where do I find my invoices?',
    answer:
      'Open Settings, then Billing, then Invoices. Every invoice can be downloaded as a PDF. Owners can add a second e-mail address to which all invoices are sent.',
    keywords: ['receipt', 'bill', 'pdf', 'download', 'accounting'],
  },
  {
    category: 'billing',
    question: 'How do I cancel my subscription?',
    answer:
      'Open Settings, then Billing, and press "Cancel subscription". Your plan stays active until the end of the period you have paid for, and afterwards your workspace moves to the Free plan. Nothing is deleted.',
    keywords: ['end plan', 'stop', 'unsubscribe', 'terminate'],
  },
  {
    category: 'billing',
    question: 'Can I get a refund?',
    answer:
      'Yes, within 30 days of the first payment of a plan, without giving a reason. Write to us with the invoice number. The money arrives on the card or account you paid with after 5 to 10 working days. Renewals can be refunded within 14 days.',
    keywords: ['money back', 'return', 'reimbursement', 'guarantee'],
  },
  {
    category: 'billing',
    question: 'What do the plans cost?',
    answer:
      'Free costs nothing for up to 3 people. Team costs 6 euro per person a month, Business 12 euro. With yearly payment you save 20 percent. Prices are without VAT.',
    keywords: ['price', 'pricing', 'fees', 'free plan', 'team plan', 'business plan'],
  },
  {
    category: 'billing',
    question: 'How do I change my plan?',
    answer:
      'Open Settings, then Billing, and choose another plan. An upgrade starts at once and you pay only the difference for the rest of the period. A downgrade starts with the next period.',
    keywords: ['upgrade', 'downgrade', 'switch plan'],
  },
  {
    category: 'billing',
    question: 'Why was my payment declined?',
    answer:
      'Most often the card has expired, its limit is reached, or the bank asks for a confirmation in its app. Check the card under Settings, then Billing, and press "Try again". We try again ourselves after 3 and 7 days, and your workspace stays usable for 14 days.',
    keywords: ['card declined', 'payment failed', 'expired card'],
  },
  {
    category: 'billing',
    question: 'How do I add a VAT number?',
    answer:
      'Open Settings, then Billing, then Company details, and enter the VAT number. It is checked at once and appears on every later invoice. Companies in other EU countries are then billed without VAT.',
    keywords: ['tax id', 'vat id', 'company details', 'reverse charge'],
  },
  {
    category: 'billing',
    question: 'Do you offer discounts for schools and non-profits?',
    answer:
      'Yes. Schools, universities and registered non-profit organisations get 50 percent off every plan. Send us a proof of your status and we activate the discount within two working days.',
    keywords: ['education', 'student', 'charity', 'nonprofit', 'discount'],
  },
  {
    category: 'technical',
    question: 'Which browsers are supported?',
    answer:
      'Lumen runs in the two newest versions of Chrome, Edge, Firefox and Safari. Internet Explorer is not supported. JavaScript and cookies must be allowed.',
    keywords: ['chrome', 'firefox', 'safari', 'edge', 'compatibility'],
  },
  {
    category: 'technical',
    question: 'The page does not load or is very slow. What can I do?',
    answer:
      'Reload the page with Ctrl+F5, then try a private window: if it works there, clear the cache and switch off browser extensions. Look at status.lumen.example for known disturbances. If it stays slow, send us the time and the name of the project.',
    keywords: ['slow', 'loading', 'blank page', 'cache', 'performance', 'outage'],
  },
  {
    category: 'technical',
    question: 'How large can uploaded files be?',
    answer:
      'A file may have up to 100 MB, on the Free plan 10 MB. Images, PDF, Office documents and ZIP archives are allowed; programs are not.',
    keywords: ['upload', 'attachment', 'file size', 'limit', 'file types'],
  },
  {
    category: 'technical',
    question: 'Why do I not receive notification e-mails?',
    answer:
      'Check Settings, then Notifications: each kind of mail can be switched on and off there. Then look in your spam folder and allow mails from notify@lumen.example. Company mail servers sometimes block us; your IT can release our domain.',
    keywords: ['notifications', 'alerts', 'no mail', 'spam'],
  },
  {
    category: 'technical',
    question: 'Is there an API?',
    answer:
      'Yes, a REST API with 600 requests a minute, on the Team and Business plans. Create a key under Settings, then Developers. The documentation is at docs.lumen.example/api.',
    keywords: ['rest', 'api key', 'developers', 'rate limit', 'documentation'],
  },
  {
    category: 'technical',
    question: 'How do I set up webhooks?',
    answer:
      'Open Settings, then Developers, then Webhooks, enter the address of your server and choose the events. Each call is signed, and a call that fails is repeated for 24 hours.',
    keywords: ['webhook', 'callback', 'events', 'signature'],
  },
  {
    category: 'technical',
    question: 'Does the app work offline?',
    answer:
      'The mobile app records time offline and sends it when the phone is connected again. The web version needs an internet connection.',
    keywords: ['no internet', 'connection', 'sync'],
  },
  {
    category: 'product',
    question: 'Is there a mobile app?',
    answer:
      'Yes, for iPhone and iPad from iOS 16 and for Android from version 10. You find it as "Lumen Time" in the App Store and on Google Play. It is free with every plan.',
    keywords: ['ios', 'android', 'iphone', 'phone', 'tablet'],
  },
  {
    category: 'product',
    question: 'How do I export my data?',
    answer:
      'Open Reports, choose the period and press "Export". You get a CSV or Excel file. A full export of all projects as JSON is under Settings, then Account, and is ready within an hour.',
    keywords: ['csv', 'excel', 'json', 'backup', 'download data'],
  },
  {
    category: 'product',
    question: 'Can I import projects from another tool?',
    answer:
      'Yes, from Trello, Asana, Jira and any CSV file. Open Projects and press "Import". You see a preview before anything is saved, and an import can be undone for 24 hours.',
    keywords: ['trello', 'asana', 'jira', 'migrate', 'migration', 'csv'],
  },
  {
    category: 'product',
    question: 'Which integrations are there?',
    answer:
      'Lumen connects with Slack, Microsoft Teams, Google Calendar, Outlook, GitHub and Zapier. Open Settings, then Integrations, and press "Connect" beside the one you want.',
    keywords: ['slack', 'teams', 'google calendar', 'outlook', 'github', 'zapier', 'connect'],
  },
  {
    category: 'product',
    question: 'Is there a free trial?',
    answer:
      'Yes. Every paid plan can be tried for 14 days without a card. When the trial ends, your workspace moves to the Free plan unless you choose a paid one.',
    keywords: ['trial', 'test', 'demo', 'try'],
  },
  {
    category: 'product',
    question: 'In which languages is Lumen available?',
    answer:
      'In English, German, French, Spanish, Italian and Polish. Everyone chooses their own language under Settings, then Profile.',
    keywords: ['language', 'translation', 'german', 'french', 'spanish'],
  },
  {
    category: 'general',
    question: 'What are your support hours?',
    answer:
      'Our team answers Monday to Friday from 8:00 to 18:00, Central European Time. The assistant answers at any time. Business customers with an urgent disturbance reach us on weekends too.',
    keywords: ['opening hours', 'business hours', 'working hours', 'weekend', 'when available'],
  },
  {
    category: 'general',
    question: 'How can I contact you?',
    answer:
      'Write in this chat or to support@lumen.example. On the Business plan you can also call us: the number is under Settings, then Support. We usually reply within four working hours.',
    keywords: ['contact', 'phone', 'email support', 'call', 'reply time'],
  },
  {
    category: 'general',
    question: 'Where is my data stored and is it safe?',
    answer:
      'All data is stored in two data centres in Frankfurt, Germany, encrypted in transit and at rest, with a backup every night. We are ISO 27001 certified and work by the GDPR. A data processing agreement is under Settings, then Legal.',
    keywords: ['privacy', 'security', 'gdpr', 'hosting', 'encryption', 'server location', 'backup'],
  },
];
