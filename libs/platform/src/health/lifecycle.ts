import { Injectable } from '@nestjs/common';

/** Whether this process takes new work: started, and not on its way out. */
@Injectable()
export class Lifecycle {
  private state: 'starting' | 'ready' | 'draining' = 'starting';

  get ready(): boolean {
    return this.state === 'ready';
  }

  started(): void {
    this.state = 'ready';
  }

  draining(): void {
    this.state = 'draining';
  }
}
