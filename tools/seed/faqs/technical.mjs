export const technicalFaqs = [
  {
    question: 'How do I connect a lamp to Wi-Fi?',
    answer:
      'Switch the lamp on and hold its button for 5 seconds until it pulses blue. In the app choose "Add lamp", scan the code on its base and pick your Wi-Fi. The lamp needs a 2.4 GHz network with WPA2 or WPA3; names and passwords may not be longer than 32 and 63 characters. It shines white once it is connected.',
    keywords: ['wifi', 'wi-fi', 'connect', 'pairing', 'set up', 'setup', 'add lamp', 'network'],
  },
  {
    question: 'My lamp is shown as offline. What can I do?',
    answer:
      'Check first that the lamp has power and that other devices reach the internet. Then switch the lamp off for 10 seconds and on again; it looks for the network for two minutes. If your Wi-Fi has a new name or password, hold the button for 5 seconds and add the lamp again: its scenes are kept. Walls of concrete and distances over 15 metres often need a repeater.',
    keywords: [
      'offline',
      'not responding',
      'disconnected',
      'unreachable',
      'no connection',
      'lamp not working',
    ],
  },
  {
    question: 'How do I reset a lamp to its factory settings?',
    answer:
      'Hold the button for 15 seconds until the lamp flashes red three times. It forgets its network, its scenes and its owner and can be set up again. Do this before you sell a lamp or give it away.',
    keywords: ['factory reset', 'reset lamp', 'start over', 'erase lamp', 'sell'],
  },
  {
    question: 'How do I update the firmware of my lamp?',
    answer:
      'Lamps update themselves at night between 3 and 4 o\'clock when they are off. To update at once, open Devices, choose the lamp and press "Check for updates". An update takes about 4 minutes; do not cut the power meanwhile. If it was cut, the lamp starts with its former version.',
    keywords: ['firmware', 'update', 'upgrade', 'version', 'software'],
  },
  {
    question: 'The app crashes or does not open. What helps?',
    answer:
      'Install the newest version from your app store; we support iOS 16 and Android 10 or newer. If the app still closes by itself, remove it and install it again: your lamps and scenes are in your account and come back when you sign in. If that does not help, talk to a person here and name your phone and the version of its system.',
    keywords: ['crash', 'app', 'does not open', 'freezes', 'black screen', 'bug', 'ios', 'android'],
  },
  {
    question: 'Why does my lamp flicker?',
    answer:
      'Flicker nearly always comes from a dimmer in the wall: our lamps dim themselves and must be behind an ordinary switch. Without a dimmer, set "Power-on behaviour" to "Steady" under Devices and update the firmware. If the lamp flickers in another socket as well, it is faulty and covered by the warranty.',
    keywords: ['flicker', 'flickering', 'blinking', 'unstable light', 'dimmer', 'buzzing'],
  },
  {
    question: 'Do the lamps work without the internet?',
    answer:
      'Yes. The button, the app in the same Wi-Fi, schedules and the daylight sensor work without the internet. Only control from outside your home, voice assistants and updates need it.',
    keywords: ['without internet', 'offline use', 'local control', 'outage', 'internet down'],
  },
  {
    question: 'How do I set a schedule or an alarm light?',
    answer:
      'Open the room in the app, choose "Schedules" and press the plus sign. Pick days, time and scene; "Sunrise" brightens slowly over 30 minutes before the time you set. A schedule is stored in the lamp itself and runs without phone or internet.',
    keywords: ['schedule', 'timer', 'alarm', 'wake up', 'sunrise', 'automation'],
  },
];
