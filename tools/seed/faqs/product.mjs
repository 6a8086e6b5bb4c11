export const productFaqs = [
  {
    question: 'How long does delivery take and what does it cost?',
    answer:
      'Orders placed before 14:00 on a working day leave our warehouse the same day. Delivery takes 1 to 2 working days within Germany, 2 to 4 within the European Union and 5 to 8 to Switzerland, Norway and the United Kingdom. It is free above 50 euros; below that it costs 4.90 euros. Express delivery on the next working day costs 12 euros.',
    keywords: ['delivery', 'shipping', 'shipping cost', 'how long', 'arrive', 'express', 'dispatch'],
  },
  {
    question: 'Where is my parcel?',
    answer:
      'Open Orders and choose the order: the tracking number and the last place the parcel was seen are shown there. The number works from the evening of the day we hand the parcel over. If nothing has moved for 3 working days, talk to a person here and we start a search or send a new one.',
    keywords: ['track', 'tracking', 'parcel', 'package', 'order status', 'where is my order', 'late'],
  },
  {
    question: 'To which countries do you deliver?',
    answer:
      'We deliver to all countries of the European Union, to Switzerland, Norway, Iceland and the United Kingdom. Outside the European Union customs duties may be added, which you pay to the carrier. We do not deliver to post office boxes or overseas yet.',
    keywords: ['countries', 'international', 'ship to', 'abroad', 'customs', 'usa'],
  },
  {
    question: 'What is the difference between Glow and Glow Plus?',
    answer:
      'Both lamps dim from 1 to 100 percent and show all white tones. Glow gives 800 lumens and costs 59 euros. Glow Plus gives 1,400 lumens, shows colours, has a daylight sensor and a battery for 6 hours, and costs 99 euros. Both work with the same app and can be mixed in one room.',
    keywords: ['compare', 'difference', 'glow', 'glow plus', 'models', 'which lamp', 'lumens'],
  },
  {
    question: 'What does the warranty cover?',
    answer:
      'Every lamp has a warranty of 3 years from delivery. It covers faults of material and making, and the battery as long as it holds less than 70 percent of its charge. It does not cover water damage, drops and opened cases. To claim it, open Devices, choose the lamp and press "Report a fault": we send a replacement before we ask for the old one.',
    keywords: ['warranty', 'guarantee', 'broken', 'defect', 'replacement', 'repair'],
  },
  {
    question: 'Can I change or cancel an order?',
    answer:
      'As long as the order is shown as "Being prepared", you can change the address or cancel it under Orders. Once it has been handed to the carrier we cannot stop it; refuse the parcel or send it back free of charge, and you get your money back.',
    keywords: ['cancel order', 'change order', 'wrong address', 'modify order', 'change delivery address'],
  },
  {
    question: 'Do you offer discounts for students or companies?',
    answer:
      'Students and teachers get 15 percent off with an address of their school or university. Companies get 10 percent from 20 lamps and 18 percent from 100, with payment by invoice. Discounts are not added to each other or to sales.',
    keywords: ['discount', 'student', 'business', 'bulk', 'coupon', 'voucher', 'education', 'cheaper'],
  },
  {
    question: 'Which smart home systems do the lamps work with?',
    answer:
      'The lamps speak Matter over Thread and Wi-Fi, so they work with Apple Home, Google Home, Amazon Alexa, SmartThings and Home Assistant. You can connect up to five systems at the same time. No hub of ours is needed.',
    keywords: ['smart home', 'matter', 'alexa', 'google home', 'apple home', 'homekit', 'compatible', 'hub'],
  },
];
