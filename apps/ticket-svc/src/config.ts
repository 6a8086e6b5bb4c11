import { IntSetting, ServiceConfig } from '@switchboard/platform';

export class TicketConfig extends ServiceConfig {
  /** By when a report should be closed, from when it was filed, by its priority. */
  @IntSetting({ min: 1 }) reportTargetUrgentSeconds = 7_200;
  @IntSetting({ min: 1 }) reportTargetHighSeconds = 14_400;
  @IntSetting({ min: 1 }) reportTargetMediumSeconds = 86_400;
  @IntSetting({ min: 1 }) reportTargetLowSeconds = 172_800;
  /** How often routing looks for what came to pass without anybody's saying so, such as a gateway that was killed. */
  @IntSetting({ min: 100 }) routingSweepMs = 2_000;
}
