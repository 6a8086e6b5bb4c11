// F5: our gateway with one more route, which asks for a token and does nothing. Also the fresh gateway whose idle sockets
// are weighed.
import { Controller, Get } from '@nestjs/common';
import { runService } from '@switchboard/platform';
import { AppModule } from '../../apps/gateway/dist/app.module.js';
import { gateway } from '../../apps/gateway/dist/gateway.js';
import { Route } from '../../apps/gateway/dist/http/route.js';
import { tellReady } from './ready.mjs';

class EmptyController {
  nothing() {
    return {};
  }
}
const route = [EmptyController.prototype, 'nothing'];
const method = Object.getOwnPropertyDescriptor(...route);
Get()(...route, method);
Route({ who: 'member', does: 'Nothing' })(...route, method);
Controller('api/nothing')(EmptyController);

class WithEmptyRoute {}
Reflect.defineMetadata('imports', [AppModule], WithEmptyRoute);
Reflect.defineMetadata('controllers', [EmptyController], WithEmptyRoute);

await runService({ ...gateway, module: WithEmptyRoute });
tellReady(`http://127.0.0.1:${process.env.PORT}`);
