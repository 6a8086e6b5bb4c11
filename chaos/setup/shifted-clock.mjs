// Loaded before a service: what it takes for the time is off by what CHAOS_CLOCK says, as `chat=300000` in ms.
const [service, ms] = (process.env.CHAOS_CLOCK ?? '').split('=');

if (process.argv[1]?.endsWith(`/${service}-svc/dist/main.js`)) shift(Number(ms));

function shift(by) {
  const RealDate = Date;
  globalThis.Date = class extends RealDate {
    constructor(...parts) {
      if (parts.length === 0) super(RealDate.now() + by);
      else super(...parts);
    }
    static now() {
      return RealDate.now() + by;
    }
  };
}
