import { Injectable, Logger } from '@nestjs/common';
import { mkdir, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { createTransport } from 'nodemailer';
import { AuthConfig } from '../config.js';
import { type Letter, asHtml, asText } from './letters.js';

const TIMEOUTS = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 };

/** Sends by SMTP_URL; without one, writes mails to files and logs where. */
@Injectable()
export class Mailer {
  private readonly logger = new Logger(Mailer.name);
  private readonly smtp?: ReturnType<typeof createTransport>;

  constructor(private readonly config: AuthConfig) {
    const { smtpUrl } = config;
    if (smtpUrl) this.smtp = createTransport({ url: smtpUrl, ...TIMEOUTS });
  }

  /** False: links must reach their reader in another way. */
  get sends(): boolean {
    return this.smtp !== undefined;
  }

  /** `id` names the mail: the same mail tried again has the same Message-ID. */
  async send(id: string, to: string, letter: Letter): Promise<void> {
    const mail = {
      from: this.config.mailFrom,
      to: { name: '', address: to },
      subject: letter.subject,
      text: asText(letter),
      html: asHtml(letter),
      messageId: `<${id}@${new URL(this.config.publicUrl).hostname}>`,
      disableFileAccess: true,
      disableUrlAccess: true,
    };
    if (this.smtp) await this.smtp.sendMail(mail);
    else await this.write(id, mail);
  }

  private async write(id: string, mail: object): Promise<void> {
    const file = resolve(this.config.mailDir, `${id}.eml`);
    const { message } = await createTransport({
      streamTransport: true,
      buffer: true,
      newline: 'unix',
    }).sendMail(mail);
    await mkdir(this.config.mailDir, { recursive: true });
    await writeFile(file, message, { mode: 0o600 });
    this.logger.log(`No SMTP_URL: a mail was written to ${file}`);
  }
}
