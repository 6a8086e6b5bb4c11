export const accountFaqs = [
  {
    question: 'How do I reset my password?',
    answer:
      'Choose "Forgot password?" on the sign-in page and enter the e-mail address of your account. We send you a link that is valid for one hour and works once. Open it, type a new password of at least 8 characters and save. All other devices are signed out when the password changes. If no mail arrives within five minutes, look into your spam folder and check that you used the address you registered with.',
    keywords: [
      'forgot password',
      'forgotten',
      'lost password',
      'change password',
      'cannot log in',
      'reset link',
    ],
  },
  {
    question: 'How do I turn on two-factor authentication?',
    answer:
      'Open Settings, then Security, and choose "Set up two-factor sign-in". Scan the code with an authenticator app such as Aegis, 1Password or Google Authenticator and type the six digits it shows. Then save the ten recovery codes in a safe place: each of them signs you in once when you have lost your phone. We do not offer codes by text message, because phone numbers can be taken over.',
    keywords: ['2fa', 'two-factor', 'two factor', 'authenticator', 'otp', 'security code', 'recovery codes'],
  },
  {
    question: 'I lost my phone and cannot enter my two-factor code. What now?',
    answer:
      'Sign in with your password and use one of the recovery codes you saved when you set up two-factor sign-in. Each code works once. If you have no recovery codes left, talk to a person here: after checking your identity we switch two-factor sign-in off within one working day.',
    keywords: ['lost phone', 'new phone', 'recovery code', '2fa', 'locked out', 'authenticator'],
  },
  {
    question: 'How do I change my e-mail address?',
    answer:
      'Open Settings, then Profile, and enter the new e-mail address. We send a confirmation link to the new address; the change takes effect once you have opened it. Until then you keep signing in with the old one. For your safety we also tell the old address about the change.',
    keywords: ['email', 'change email', 'new address', 'update email', 'login address'],
  },
  {
    question: 'How do I delete my account and my data?',
    answer:
      'Open Settings, then Privacy, and choose "Delete account". You have 14 days to change your mind by signing in again. After that we erase your profile, your conversations and your devices. Invoices are kept for ten years because the law asks for it, and for nothing else.',
    keywords: ['delete account', 'close account', 'erase', 'gdpr', 'remove data', 'privacy'],
  },
  {
    question: 'Can several people share one account?',
    answer:
      'Invite them instead of sharing a password. Under Settings, then Household, you can invite up to five people. Each has a login of their own and can use your devices; only you see invoices and payment details. You can remove a person there at any time.',
    keywords: ['share', 'family', 'household', 'invite', 'multiple users', 'team'],
  },
  {
    question: 'Why has my account been locked?',
    answer:
      'After ten failed sign-ins within 15 minutes we lock an account for a quarter of an hour, so that nobody can guess your password. Wait 15 minutes and try again, or reset your password, which lifts the lock at once. If you did not try to sign in yourself, reset your password and turn on two-factor sign-in.',
    keywords: ['locked', 'blocked', 'too many attempts', 'failed login', 'cannot sign in', 'suspended'],
  },
];
