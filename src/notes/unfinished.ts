const brokenOff = new RegExp(
  [
    '[、，,;；]$',
    'を$|などに$|(?:だ|る|た|い|ます|です)が$',
    '(?:ことで|によって|により|ので|のに|けど|けれど|つつ|ながら|ために|に対し|として)$',
    '\\b(?:and|or|but|because|so|the|a|an|of|to|with|for|from|by|which|that|if|when|while|as|than)$',
    ' [-–—]$',
  ].join('|'),
  'i',
);

/** Does the line break off in the middle? Its writer was overtaken by the talk; nobody else knows how it went on. */
export function isBrokenOff(text: string): boolean {
  return brokenOff.test(text);
}
