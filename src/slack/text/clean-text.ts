/** Well-formed, without C0 controls but tab and newline; otherwise verbatim. For text that is not escaped, as in views. */
export function cleanText(text: string): string {
  return text.toWellFormed().replace(/[\u0000-\u0008\u000B-\u001F]/g, '');
}
