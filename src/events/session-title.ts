/** `ANT301 Event-driven at scale` or `[DOP-204] Title`: a code in front is told from the title. */
const codeInFront =
  /^[[(【]?(?<code>[A-Z]{2,6}-?\d{2,4}[A-Z]?(?:-[A-Z0-9]{1,3})?)[\])】]?(?:\s*[:：|｜]\s*|\s+)(?<title>\S.*)$/u;

/** Splits a session's code off its title; without a title behind it, the code is the title as well. */
export function readSessionTitle(text: string): { readonly title: string; readonly code: string | null } {
  const found = codeInFront.exec(text)?.groups;
  return found ? { title: found.title ?? text, code: found.code ?? null } : { title: text, code: null };
}
