export const billingFaqs = [
  {
    question: 'How do I get a refund?',
    answer:
      'You can return anything within 30 days of delivery and get your money back. Open Orders, choose the order and press "Return". Print the label, which is free within the European Union, and hand in the parcel. We refund the full price including delivery within 5 working days of receiving it, to the payment method you used. Plan fees are refunded for the days not used.',
    keywords: ['refund', 'money back', 'return', 'send back', 'reimbursement', 'get my money'],
  },
  {
    question: 'Which payment methods do you accept?',
    answer:
      'We accept Visa, Mastercard and American Express, PayPal, Apple Pay, Google Pay, SEPA direct debit and, for companies, payment by invoice within 14 days. Plans can be paid with all of them but Apple Pay and Google Pay. We do not accept cheques, cash or cryptocurrencies.',
    keywords: [
      'payment methods',
      'pay',
      'credit card',
      'paypal',
      'visa',
      'mastercard',
      'apple pay',
      'invoice',
      'sepa',
    ],
  },
  {
    question: 'Where do I find my invoices?',
    answer:
      'Open Settings, then Billing. Every invoice is listed there and can be downloaded as a PDF. We also mail each one to your account\'s address on the day it is issued. Under "Invoice details" you can add a company name, a VAT number and a second address that gets a copy.',
    keywords: ['invoice', 'receipt', 'bill', 'vat', 'pdf', 'tax'],
  },
  {
    question: 'How do I change my card or payment method?',
    answer:
      'Open Settings, then Billing, and choose "Change payment method". Enter the new card or choose another method; it is used from the next payment on. A payment that failed before is tried again at once with the new one.',
    keywords: ['update card', 'new credit card', 'expired card', 'change payment', 'bank account'],
  },
  {
    question: 'How do I cancel my plan?',
    answer:
      'Open Settings, then Plan, and choose "Cancel plan". Monthly plans end at the end of the paid month, yearly plans at the end of the year; within the first 30 days you get the whole fee back. Your lamps keep working without a plan: only scenes shared between homes and the history beyond 7 days are lost.',
    keywords: ['cancel', 'unsubscribe', 'end subscription', 'stop plan', 'terminate'],
  },
  {
    question: 'Why was my payment declined?',
    answer:
      'Most often the bank asks for a confirmation that was not given in time, the card has expired or its limit is reached. Check the card under Settings, then Billing, and try again; if it fails a second time, ask your bank or choose another payment method. We try a failed plan payment again after 3 and after 7 days and only then pause the plan. Nothing is deleted.',
    keywords: ['declined', 'payment failed', 'card rejected', 'charge failed', 'not accepted'],
  },
  {
    question: 'I was charged twice. What should I do?',
    answer:
      'Usually one of the two is only a reservation, which your bank releases within 3 to 5 working days. Under Settings, then Billing, you see what we have really booked. If two payments are listed there for the same invoice, talk to a person here and name the invoice number: we pay the second one back the same day.',
    keywords: ['charged twice', 'double charge', 'duplicate payment', 'billed twice', 'overcharged'],
  },
];
