import { describe, expect, it } from '@jest/globals';
import { asHtml, asText, invitationLetter, resetLetter } from './letters.js';

const url = 'https://support.example/reset-password?token=abc';

describe('letters', () => {
  it('carry the link in both forms, whole on a line of its own in the text', () => {
    const letter = resetLetter({ name: 'Ada', url });
    expect(asText(letter).split('\n')).toContain(url);
    expect(asHtml(letter)).toContain(`<a href="${url}">`);
  });

  it('let no name begin a line', () => {
    const letter = invitationLetter({ name: 'Ada\r\nBcc: x', url, workspace: 'A\n\nPay here' });
    expect(asText(letter)).toContain('Hello Ada Bcc: x,');
    expect(letter.subject).toBe('You are invited to A Pay here');
  });

  it('let no name become markup', () => {
    const html = asHtml(invitationLetter({ name: '<img src=x>', url, workspace: '"><script>' }));
    expect(html).not.toContain('<img');
    expect(html).not.toContain('<script>');
  });
});
