import { IntSetting, ProcessConfig, TextSetting, UrlSetting } from '@switchboard/platform';

export class GatewayConfig extends ProcessConfig {
  @IntSetting({ max: 65_535 }) port = 3000;
  @TextSetting() redisUrl = 'redis://127.0.0.1:6379';
  /** Put before every Redis key and channel: tests share one server. */
  @TextSetting({ max: 40 }) redisPrefix = 'switchboard:';
  /** The address people use. With https, cookies are sent over TLS only. */
  @UrlSetting({ protocols: ['http', 'https'], optional: true }) publicUrl?: string;
  /** `on`, a number of hops, or a list of addresses: who may say in X-Forwarded-For where a request comes from. */
  @TextSetting() trustProxy = 'off';
  /** Further origins that may call from a browser, separated by commas. */
  @TextSetting() corsOrigins = '';
  /** The built web app. Without it only the API is served. */
  @TextSetting({ optional: true }) webDir?: string;
  /** A file that exists once the demo workspace is filled. Named only where one is being filled. */
  @TextSetting({ optional: true }) seedMarker?: string;
  /** A minute. */
  @IntSetting({ min: 1 }) limitRequestsPerUser = 600;
  /** A minute, of requests without a token. */
  @IntSetting({ min: 1 }) limitRequestsPerAddress = 1_200;
  /** A minute, in bursts of a third of it. */
  @IntSetting({ min: 1 }) limitMessagesPerUser = 120;
  /** Open at once, on this gateway. */
  @IntSetting({ min: 1 }) limitSocketsPerUser = 50;
  /** Typing, viewing, reading: a minute and socket. */
  @IntSetting({ min: 1 }) limitEventsPerSocket = 600;
  /** Pings of idle sockets, in ms. */
  @IntSetting({ min: 100 }) socketPingMs = 25_000;
}
