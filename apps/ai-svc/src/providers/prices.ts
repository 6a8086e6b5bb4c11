/** USD for 1,000 tokens, by model. */
export type PriceTable = Readonly<
  Record<string, { readonly promptPer1K: number; readonly completionPer1K: number }>
>;

export interface Usage {
  readonly promptTokens: number;
  readonly completionTokens: number;
}

/** What a call cost, in USD; null when the model has no price. Rounded to what a double holds of a millionth of a cent. */
export function costOf(model: string, usage: Usage, prices: PriceTable): number | null {
  const price = Object.hasOwn(prices, model) ? prices[model] : undefined;
  if (!price) return null;
  const cost =
    (usage.promptTokens * price.promptPer1K + usage.completionTokens * price.completionPer1K) / 1_000;
  return Number(cost.toFixed(8));
}

/** Reads the table from its setting. Throws with what is wrong with it. */
export function readPrices(json: string): PriceTable {
  const table: unknown = parsed(json);
  if (!isRecord(table)) throw new Error('AI_PRICES must be a JSON object of models');
  return Object.fromEntries(Object.entries(table).map(([model, price]) => [model, readPrice(model, price)]));
}

function readPrice(model: string, price: unknown): { promptPer1K: number; completionPer1K: number } {
  const { promptPer1K, completionPer1K } = isRecord(price) ? price : {};
  if (!isPrice(promptPer1K) || !isPrice(completionPer1K)) {
    throw new Error(`AI_PRICES: ${model} needs promptPer1K and completionPer1K, in USD`);
  }
  return { promptPer1K, completionPer1K };
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    throw new Error('AI_PRICES is not JSON');
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isPrice(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value) && value >= 0;
}
