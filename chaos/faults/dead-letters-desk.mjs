// ai-svc with a hand on its dead letters. Needs the environment of one that runs.
import 'reflect-metadata';
import { DeadLetters, runService } from '@switchboard/platform';
import { AppModule } from '../../apps/ai-svc/dist/app.module.js';
import { aiService } from '../../apps/ai-svc/dist/service.js';

class Desk {
  constructor(letters) {
    process.on('message', async ({ sendAgain }) => {
      try {
        process.send({ sent: await letters.sendAgain(sendAgain) });
      } catch (error) {
        process.send({ error: error.stack });
      }
    });
  }
}
Reflect.defineMetadata('design:paramtypes', [DeadLetters], Desk);
class WithDesk {}
Reflect.defineMetadata('imports', [AppModule], WithDesk);
Reflect.defineMetadata('providers', [Desk], WithDesk);

await runService({ ...aiService, module: WithDesk });
