export { categoryOf, type Categorised, type TopicCategory } from './category.js';
export { fold } from './fold.js';
export { screen, type RefusalCategory, type Screening } from './screen.js';
export { sentimentOf, type Sentiment } from './sentiment.js';
export { wantsPerson } from './wants-person.js';
