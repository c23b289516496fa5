import { clearNotice, notice } from './dialogs.js';
import { say } from './words.js';

/** What `memberId` may see, as page-state.ts puts it together. */
export async function fetchState(memberId) {
  const response = await fetch(`/api/state?as=${encodeURIComponent(memberId)}`);
  if (!response.ok) throw new Error(`state: ${response.status}`);
  return response.json();
}

/** Calls `onChange` now and whenever something in the stand-in became different. */
export function watchChanges(onChange) {
  const source = new EventSource('/api/changes');
  source.addEventListener('message', onChange);
  source.addEventListener('open', clearNotice);
  source.addEventListener('error', () => notice(say().failures.offline(), { isFailure: true }));
}

/** Does something as a member. The answer is `{ok:true, …}` or `{ok:false, error, …}`; it never throws. */
export async function act(memberId, action) {
  try {
    const response = await fetch('/api/act', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ as: memberId, ...action }),
    });
    return await response.json();
  } catch {
    return { ok: false, error: 'offline' };
  }
}

/** Says in words why something did not work. */
export function tellFailure(error, what = say().theAction) {
  const { failures } = say();
  notice((failures[error] ?? failures.other)(what, error), { isFailure: true });
}
