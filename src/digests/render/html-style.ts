/** Reads on a telephone, on a screen by day and night, and on paper. No font, image or script from elsewhere. */
export const htmlStyle = `
:root { color-scheme: light dark; --ink: #1d2430; --soft: #5b6675; --line: #dfe3ea; --page: #ffffff; --card: #f5f7fa; --mark: #0b6e6e; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e6e9ee; --soft: #9aa5b4; --line: #333b47; --page: #14181f; --card: #1c222b; --mark: #5cc8c0; }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--page); color: var(--ink); line-height: 1.7; overflow-wrap: anywhere;
  font-family: system-ui, -apple-system, "Hiragino Sans", "Noto Sans JP", "Noto Sans CJK JP", "Yu Gothic UI", Meiryo, sans-serif; }
main { max-width: 46rem; margin: 0 auto; padding: 2rem 1.25rem 4rem; }
h1 { font-size: 1.7rem; line-height: 1.3; margin: 0 0 .4rem; }
h2 { font-size: 1.2rem; line-height: 1.4; margin: 2.6rem 0 .2rem; padding-top: .9rem; border-top: 2px solid var(--line); }
h3 { font-size: .85rem; letter-spacing: .04em; color: var(--mark); margin: 1.3rem 0 .3rem; }
p { margin: .3rem 0; }
.facts, .origin, .subheading, .remark { color: var(--soft); font-size: .9rem; }
ul { margin: .3rem 0; padding-left: 1.2rem; }
li { margin: .3rem 0; }
li li { color: var(--soft); font-size: .95em; }
.head { background: var(--card); border-radius: .6rem; padding: .2rem 1.2rem .9rem; margin: 1.4rem 0; }
.head h2 { border: 0; font-size: .95rem; margin: .9rem 0 .1rem; padding: 0; color: var(--mark); }
blockquote { margin: .8rem 0; padding: .2rem 0 .2rem .9rem; border-left: 4px solid var(--mark); font-weight: 600; font-size: 1.08rem; }
.cites { font-size: .8em; white-space: nowrap; }
.cites a { color: var(--mark); text-decoration: none; padding: .3em .25em; }
.cites a:hover, .cites a:focus { text-decoration: underline; }
a { color: var(--mark); }
nav ol { padding-left: 1.4rem; margin: .4rem 0; }
nav li { margin: .1rem 0; }
details { margin: .9rem 0; border: 1px solid var(--line); border-radius: .5rem; padding: .4rem .9rem; }
summary { cursor: pointer; color: var(--soft); font-size: .9rem; }
pre { white-space: pre-wrap; font: inherit; font-size: .88rem; background: var(--card); border-radius: .4rem; padding: .6rem .8rem; margin: .3rem 0 .8rem; }
figure { margin: 1.4rem 0; overflow-x: auto; }
figcaption { color: var(--soft); font-size: .85rem; }
svg { display: block; max-width: none; }
svg text { fill: var(--ink); font-size: 12px; font-family: inherit; }
svg .count { fill: #ffffff; font-size: 11px; font-weight: 600; text-anchor: middle; dominant-baseline: central; }
svg .dot { fill: #0b6e6e; }
svg .none { fill: var(--line); }
svg .rule { stroke: var(--line); }
svg .member { text-anchor: middle; }
svg .silent { fill: var(--soft); }
code { font-size: .85em; }
.sources { font-size: .88rem; padding-left: 1.8rem; }
.sources li:target { background: var(--card); outline: 2px solid var(--mark); border-radius: .3rem; }
.sources q { quotes: none; color: var(--soft); display: block; }
@media print {
  main { max-width: none; padding: 0; }
  h2, h3 { break-after: avoid; }
  li, blockquote, svg { break-inside: avoid; }
  details { display: none; }
  a { color: inherit; text-decoration: none; }
  .head { border: 1px solid #cccccc; }
}
`;
