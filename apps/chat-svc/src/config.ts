import { FlagSetting, IntSetting, ServiceConfig } from '@switchboard/platform';

export class ChatConfig extends ServiceConfig {
  /** Ask the model's moderation about customers' messages too. Set where an endpoint with moderation is configured. */
  @FlagSetting() screenWithModel = false;
  /** After this long without a sign of life an answer counts as failed, and a person is asked. */
  @IntSetting({ min: 1_000 }) answerSilenceMs = 25_000;
  @IntSetting({ min: 100 }) sweepIntervalMs = 5_000;
}
