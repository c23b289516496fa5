/** Which way a statement points: more, less, both or neither. */
export type Direction = 'up' | 'down' | 'mixed' | 'none';

/** Reads whether something grows or shrinks, gets better or worse. */
export function directionOf(text: string): Direction {
  const plain = text.normalize('NFKC').toLowerCase();
  const [isUp, isDown] = [up.test(plain), down.test(plain)];
  if (isUp && isDown) return 'mixed';
  if (isUp) return 'up';
  return isDown ? 'down' : 'none';
}

/** One says more where the other says less: never one statement, however alike the words. */
export function areOpposed(left: Direction, right: Direction): boolean {
  return (left === 'up' && right === 'down') || (left === 'down' && right === 'up');
}

const up =
  /増[えやし加]|増$|上が|上昇|向上|改善|長[いくめ]|延び|速[いくま]|早く|高速|高[いくま]|多[いくか]|拡大|成功|良[いくか]|\b(?:more|higher|longer|faster|larger|bigger|better|increas\w*|rise[ns]?|rose|grew|grow\w*|up|gain\w*|succeed\w*|success\w*|improv\w*)\b/;
const down =
  /減[りらっ少]|減$|下が|下落|低下|悪化|短[いくめ]|縮|遅[いくれ]|低速|低[いくま]|安[いくか]|少な|縮小|失敗|悪[いくか]|\b(?:less|fewer|lower|shorter|slower|smaller|worse|cheaper|decreas\w*|drop\w*|fall\w*|fell|shrink\w*|shrank|down|los[est]\w*|fail\w*|reduc\w*|worsen\w*)\b/;
