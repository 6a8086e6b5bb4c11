/** What a mail says, before it is a mail. */
export interface Letter {
  readonly subject: string;
  readonly greeting: string;
  readonly paragraphs: readonly string[];
  readonly action: { readonly label: string; readonly url: string };
  readonly closing: string;
}

interface Reader {
  readonly name: string;
  readonly url: string;
}

const NOT_YOU = "If this wasn't you, you can ignore this mail: nothing has changed.";

export function verificationLetter({ name, url }: Reader): Letter {
  return {
    subject: 'Confirm your e-mail address',
    greeting: `Hello ${line(name)},`,
    paragraphs: ['please confirm that this address is yours.'],
    action: { label: 'Confirm the address', url },
    closing: `The link works once, for three days. ${NOT_YOU}`,
  };
}

export function resetLetter({ name, url }: Reader): Letter {
  return {
    subject: 'Set a new password',
    greeting: `Hello ${line(name)},`,
    paragraphs: ['somebody asked for a new password for your account.'],
    action: { label: 'Set a new password', url },
    closing: `The link works once, for an hour. ${NOT_YOU}`,
  };
}

export function invitationLetter({ name, url, workspace }: Reader & { workspace: string }): Letter {
  return {
    subject: `You are invited to ${line(workspace)}`,
    greeting: `Hello ${line(name)},`,
    paragraphs: [`you were invited to ${line(workspace)}. Choose a password to accept.`],
    action: { label: 'Accept the invitation', url },
    closing: 'The link works once, for a week. If you expected no invitation, you can ignore this mail.',
  };
}

export function welcomeLetter({ name, url, workspace }: Reader & { workspace: string }): Letter {
  return {
    subject: `You are a member of ${line(workspace)}`,
    greeting: `Hello ${line(name)},`,
    paragraphs: [`you were added to ${line(workspace)}. Sign in with the password you have.`],
    action: { label: 'Sign in', url },
    closing: 'If you expected no such thing, tell the people of that workspace.',
  };
}

/** A name is what somebody typed: it must not begin lines of its own in a mail that others trust. */
function line(name: string): string {
  return name.replace(/[\s\p{Control}]+/gu, ' ').trim();
}

export function asText({ greeting, paragraphs, action, closing }: Letter): string {
  return [greeting, ...paragraphs, `${action.label}:\n${action.url}`, closing].join('\n\n') + '\n';
}

export function asHtml({ greeting, paragraphs, action, closing }: Letter): string {
  const text = [greeting, ...paragraphs].map((each) => `<p>${escaped(each)}</p>`);
  const link = `<p><a href="${escaped(action.url)}">${escaped(action.label)}</a></p>`;
  const body = [...text, link, `<p>${escaped(closing)}</p>`].join('\n');
  return `<!doctype html>\n<html lang="en">\n<body>\n${body}\n</body>\n</html>\n`;
}

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}
