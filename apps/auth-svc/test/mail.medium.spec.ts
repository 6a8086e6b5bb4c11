import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { auth } from '@switchboard/contracts';
import { type AddressInfo, type Server, createServer } from 'node:net';
import { AuthTest, tokenOf } from './auth-test.js';

/** As much of a mail server as takes a mail; while it is `down` it hangs up at once. */
class SmtpStandIn {
  readonly mails: string[] = [];
  down = false;
  readonly server: Server = createServer((socket) => {
    socket.on('error', () => undefined);
    if (this.down) return socket.destroy();
    socket.write('220 stand-in\r\n');
    let mail: string | undefined;
    socket.on('data', (chunk) => {
      for (const line of chunk.toString().split('\r\n').slice(0, -1)) {
        if (mail !== undefined && line !== '.') mail += `${line}\n`;
        else if (mail !== undefined) {
          this.mails.push(mail);
          mail = undefined;
          socket.write('250 taken\r\n');
        } else if (line === 'DATA') {
          mail = '';
          socket.write('354 go on\r\n');
        } else socket.write(line === 'QUIT' ? '221 bye\r\n' : '250 fine\r\n');
      }
    });
  });

  async listen(): Promise<string> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    const address: AddressInfo | string | null = this.server.address();
    return `smtp://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`;
  }
}

describe('mail by SMTP', () => {
  const smtp = new SmtpStandIn();
  let sut: AuthTest;
  beforeAll(async () => {
    sut = await AuthTest.start({ SMTP_URL: await smtp.listen(), MAIL_FROM: 'Acme <help@acme.example>' });
  });
  afterAll(async () => {
    await sut.stop();
    smtp.server.close();
  });

  it('is sent in text and HTML, and no link is told to the admin', async () => {
    const owner = await sut.owner('Mailing');
    const email = sut.newEmail();
    const name = 'Zoë <b>\r\nBcc: evil@example.test';
    const user = await sut.call(auth.createUser, { name, email, role: 'agent' }, tokenOf(owner));
    expect(user).not.toHaveProperty('invitationUrl');
    await sut.service.broker.flush();
    const mail = smtp.mails.at(-1) ?? '';
    expect(mail).toContain('From: Acme <help@acme.example>');
    expect(mail).toContain(`To: ${email}`);
    expect(mail).toContain('text/plain');
    expect(mail).toContain('text/html');
    expect(mail).not.toMatch(/^Bcc:/im);
  });

  it('neither blocks nor is lost while the server is away', async () => {
    smtp.down = true;
    const before = smtp.mails.length;
    const owner = await sut.owner('Away');
    await sut.call(auth.forgotPassword, { email: owner.user.email });
    const failed = `select count(*)::int as n from jobs where kind = 'mail' and failures > 0 and state = 'queued'`;
    await until(async () => (await sut.sql<{ n: number }>(failed))[0]?.n === 2);
    smtp.down = false;
    await sut.sql(`update one_time_tokens set expires_at = now() - interval '1 hour'`);
    await sut.sql(`update jobs set not_before = now() where kind = 'mail'`);
    await sut.service.broker.flush();
    expect(smtp.mails.length).toBe(before + 2);
    // A link's time begins when it leaves.
    const expired = `select count(*)::int as n from one_time_tokens where expires_at < now()`;
    expect(await sut.sql(`${expired} and user_id = $1`, [owner.user.id])).toEqual([{ n: 0 }]);
  });
});

async function until(true_: () => Promise<boolean>): Promise<void> {
  const deadline = Date.now() + 10_000;
  while (!(await true_())) {
    if (Date.now() > deadline) throw new Error('It never came true');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
