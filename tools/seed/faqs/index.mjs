import { accountFaqs } from './account.mjs';
import { billingFaqs } from './billing.mjs';
import { generalFaqs } from './general.mjs';
import { productFaqs } from './product.mjs';
import { technicalFaqs } from './technical.mjs';

const of = (category, entries) => entries.map((entry) => ({ category, ...entry }));

export const faqs = [
  ...of('account', accountFaqs),
  ...of('billing', billingFaqs),
  ...of('technical', technicalFaqs),
  ...of('product', productFaqs),
  ...of('general', generalFaqs),
];
