import { KNOWN_FROM } from '../offline/ranking.js';
import { buildPrompt } from '../prompt/build-prompt.js';
import { checkAnswer } from '../prompt/check-answer.js';
import { RulesWatch } from '../prompt/rules-watch.js';
import { MarkFilter } from '../prompt/unknown-mark.js';
import type { OpenAiProvider } from '../providers/openai.provider.js';
import { ProviderFailure } from '../providers/provider.js';
import type { AnswerAuthor, AnswerTask, Draft } from './answer-task.js';
import { cite } from './citations.js';

const SOURCES = 5;
/** What the ranking holds for unlikely isn't shown to the model: it would be tempted to use it. */
const LIKELY_FROM = KNOWN_FROM / 2;

/** A model behind an OpenAI-compatible endpoint. */
export class ModelAuthor implements AnswerAuthor {
  constructor(
    private readonly provider: OpenAiProvider,
    private readonly model: string,
  ) {}

  async write(task: AnswerTask, onText: (text: string) => void, signal: AbortSignal): Promise<Draft> {
    const { assistant, preferences: style, history, question } = task;
    const likely = task.passages.filter(({ score }) => score >= LIKELY_FROM).slice(0, SOURCES);
    const passages = likely.map(({ candidate }) => candidate);
    const sources = passages.map(({ question: title, answer: text }, index) => ({
      n: index + 1,
      title,
      text,
    }));
    const prompt = buildPrompt({ assistant, style, sources, history, message: question.content });
    const mark = new MarkFilter();
    const rules = new RulesWatch();
    const show = (text: string): void => {
      if (rules.caught(text)) throw repeatedRules();
      if (text !== '') onText(text);
    };
    const request = { ...prompt, model: assistant.model ?? this.model };
    const reply = await this.provider.write(request, (text) => show(mark.push(text)), signal);
    show(mark.end());
    const checked = checkAnswer(withoutMark(reply.text), sources);
    if (checked.leaked) throw repeatedRules();
    return {
      ...cite(checked.text, passages),
      ...{ provider: 'openai', model: reply.model, usage: reply.usage, unknown: mark.seen },
      confidence: mark.seen ? 0 : Math.min(1, likely[0]?.score ?? 0),
    };
  }
}

function repeatedRules(): ProviderFailure {
  return new ProviderFailure('refused', true, 'The model repeated its rules');
}

function withoutMark(text: string): string {
  const mark = new MarkFilter();
  return mark.push(text) + mark.end();
}
