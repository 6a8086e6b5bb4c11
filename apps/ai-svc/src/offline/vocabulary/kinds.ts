/** Things and the word for their kind: who asks for Spain is answered by "countries"; who asks for Spain isn't told of Norway. */
export const KINDS: readonly (readonly [kind: string, members: string])[] = [
  [
    'country',
    'germany austria switzerland france spain portugal italy netherlands belgium luxembourg denmark sweden norway finland iceland ireland poland czechia hungary romania bulgaria greece croatia slovenia slovakia estonia latvia lithuania malta cyprus uk britain england scotland wales usa america canada mexico brazil argentina chile colombia peru australia japan china india korea singapore thailand turkey israel russia ukraine serbia egypt africa europe asia dubai',
  ],
  [
    'language',
    'english german french spanish italian polish portuguese dutch danish swedish norwegian finnish czech turkish russian ukrainian arabic chinese japanese korean hindi',
  ],
  [
    'payment',
    'visa mastercard amex paypal klarna sepa applepay googlepay bitcoin crypto cryptocurrency ethereum cheque cash banktransfer stripe iban maestro giropay ideal sofort installment',
  ],
  ['browser', 'chrome firefox safari edge opera internetexplorer brave'],
  [
    'integration',
    'slack zapier salesforce hubspot outlook teams trello asana jira github gitlab notion zendesk shopify wordpress',
  ],
  ['phone', 'iphone android ipad samsung pixel ios'],
  ['smarthome', 'alexa googlehome homekit applehome siri smartthings homeassistant matter zigbee thread hue'],
  [
    'hours',
    'monday tuesday wednesday thursday friday saturday sunday weekend holiday night midnight noon evening lunchtime',
  ],
  ['schedule', 'midnight noon evening morning night sunrise sunset dusk dawn'],
];
