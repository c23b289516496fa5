import type { Wording } from './wording.ts';

/** Summit's Japanese. Short enough for a phone; says what happened, then what to do. */
export const ja: Wording = {
  buttons: {
    move: '移動',
    undo: '取り消す',
    edit: '編集',
    remove: '削除',
    publish: '公開する',
    discard: '破棄する',
    publishAgain: 'もう一度公開',
    sources: '出典',
    details: '内訳',
    save: '保存',
    close: '閉じる',
    cancel: 'やめる',
    makeSession: (title) => `「${title}」を作って移動`,
  },
  notes: {
    saved: (session, lines) => `✅ ${session}に保存（${lines}行）`,
    whichSession: '✅ 保存しました。どのセッションですか？',
    offerSession: (title) => `「${title}」というセッションはまだありません。作って移すこともできます。`,
    inviteBot: 'メモは保存しましたが、このチャンネルに投稿できません。/invite @summit で招待すると、すぐ投稿します。',
    moved: (session) => `✅ ${session}に移しました。`,
    undone: '取り消しました。メモは残っていません。',
    removed: '削除しました。メモは残っていません。',
    forgotten:
      'このメモを忘れました（✅を外しました）。あなたの投稿そのものは消せないので、要らなければご自分で削除してください。',
    usage: [
      'メモの書き方',
      '/summit note 本文',
      '/summit note ANT301 本文　（コードか「タイトル」でセッションを指定）',
      '/summit note アイデア：本文　（目的・改善・結果・ブース・アイデア・名言・質問・次回）',
      'セッションのスレッドに返信しても、そのままメモになります。',
    ],
    handedBack: '書いた文はそのままお返しします：',
    page: (author, page, pages) => `${author}（続き ${page}/${pages}）`,
  },
  sessions: {
    created: (title) => `✅ セッション「${title}」を作りました。`,
    threadFollows: 'スレッドはまもなくチャンネルに立ちます。返信がそのままメモになります。',
    openThread: 'スレッドを開く',
    replyHere: 'このスレッドに返信してください。返信ひとつがメモひとつになります。',
    speakers: (names) => `発表：${names.join('、')}`,
    listed: (event, count) => `${event}のセッション（${count}）`,
    none: 'まだセッションがありません。/summit session new タイトル で作れます。',
    noteCount: (notes) => `メモ${notes}件`,
    quoted: (title) => `「${title}」`,
  },
  events: {
    created: (name) => `✅ イベント「${name}」を始めました。このチャンネルのメモはここに集まります。`,
    closed: (name) => `✅ イベント「${name}」を締め切りました。/summit event reopen で再開できます。`,
    reopened: (name) => `✅ イベント「${name}」を再開しました。`,
    used: (name) => `✅ このチャンネルのイベントを「${name}」にしました。`,
    nextSteps: [
      '/summit session new タイトル　でスレッドを立てる',
      '/summit note 本文　でメモを書く',
      '/summit digest　でまとめを公開する',
    ],
    listed: 'このチャンネルのイベント',
    none: 'まだイベントがありません。/summit event new 名前 で始められます。',
    current: '使用中',
    isClosed: '締切済み',
  },
  digests: {
    started: (notes) => `メモ${notes}件からまとめを作っています…`,
    progress: (done, total) => `まとめを作っています… ${done}/${total}`,
    done: (version) => `✅ まとめ（第${version}版）を公開しました。`,
    nothingNew: (version) => `第${version}版から新しいメモはありません。`,
    open: 'まとめを開く',
    draftReady: '✅ 下書きができました。ダイレクトメッセージで確かめて、公開か破棄を選んでください。',
    published: '✅ 下書きを公開しました。',
    discarded: '下書きを破棄しました。どこにも公開していません。',
    changedSinceDraft: '下書きのあとでメモが変わったので、作り直しました。もう一度確かめてください。',
    newer: '新しい版があります',
    version: (version) => `第${version}版`,
    engine: (engine, reason) => `${engineWords(engine)}・${engine}${reason ? `（モデル不使用の理由：${reason}）` : ''}`,
    formatChosen: (format) => `形式はメモの内容から選びました：${format}（${formatNames[format]}）`,
    draft: '下書き（あなただけに見えています）',
    continued: (heading) => `${heading}（続き）`,
    withdrawn: '取り下げました。もとのメモは削除されています。',
    sourcesTitle: '出典',
    detailsTitle: '内訳',
    used: (count) => `掲載したメモ（${count}）`,
    shortened: (count) => `一部を載せたメモ（${count}）`,
    leftOut: (count) => `載せていないメモ（${count}）`,
    noteGone: '削除されたメモ',
    noStatements: 'ここには出典のある文がありません。',
    someone: '誰か',
  },
  status: {
    event: (name, isClosed) => `${name}${isClosed ? '（締切済み）' : ''}`,
    counts: ({ notes, members }) => `メモ${notes}件・${members}人`,
    withNotes: (count) => `メモのあるセッション（${count}）`,
    withoutNotes: (count) => `メモ待ちのセッション（${count}）`,
    pending: (count) => `投稿待ち：${count}件`,
    blocked: (error) => `投稿できません：${error}。/invite @summit で招待すると続きを投稿します。`,
  },
  help: {
    title: 'Summit：カンファレンスのメモを集め、出典つきのまとめを作ります。',
    unknown: (word) => `「${word}」というコマンドはありません。`,
    commands: [
      { usage: '/summit event new 名前 [2026-07-09..2026-07-10] [Asia/Tokyo]', says: 'イベントを始める' },
      { usage: '/summit event [list | close | reopen | use 名前]', says: '一覧・締切・再開・切り替え' },
      { usage: '/summit session new タイトル', says: 'セッションのスレッドを立てる' },
      { usage: '/summit session [list]', says: 'セッションの一覧' },
      { usage: '/summit note [セッション] 本文', says: 'メモを書く（スレッドへの返信でもよい）' },
      {
        usage: '/summit digest [draft] [updates|sessions] [ja|en]',
        says: 'まとめを公開する（draft：まず自分だけで見る）',
      },
      { usage: '/summit status', says: '集まり具合' },
      { usage: '/summit help', says: 'この説明' },
    ],
    later: 'これから使えるようになるもの',
    laterCommands: ['recap', 'search', 'ask', 'export', 'forget me', 'settings', 'digest themes | report | trip'],
    tip: 'コマンドはスレッドの中では使えません。スレッドでは返信がそのままメモです。',
  },
  views: {
    editTitle: 'メモを編集',
    editLabel: '本文',
    editPiece: (piece, pieces) => `本文（${piece}/${pieces}）`,
    moveTitle: 'メモを移動',
    moveLabel: '移す先のセッション',
    moveNewLabel: 'または、新しいセッションのタイトル',
    movePlaceholder: 'セッションを選ぶ',
    moreSessions: (count) => `ほかに${count}件あります。その場合はタイトルを下に書いてください。`,
  },
  errors: {
    no_event: () => 'このチャンネルにはまだイベントがありません。/summit event new 名前 で始めてください。',
    event_closed: ({ event }) => `イベント${quote(event)}は締め切られています。/summit event reopen で再開できます。`,
    event_exists: ({ event }) =>
      `イベント${quote(event)}はもうあります。/summit event use ${event ?? '名前'} で切り替えられます。`,
    event_unknown: ({ event, known }) =>
      `イベント${quote(event)}は見つかりません。${known ? `ここにあるもの：${known}` : '/summit event list で一覧が出ます。'}`,
    session_exists: ({ session }) => `セッション${quote(session)}はもうあります。/summit session list で一覧が出ます。`,
    session_unknown: ({ session }) =>
      `セッション${quote(session)}は見つかりません。/summit session list で一覧が出ます。`,
    note_gone: () => 'そのメモはもうありません。',
    not_author: () => 'メモを変えられるのは書いた本人だけです。',
    not_own_message: () => 'これはあなた自身の投稿です。Slackで編集すれば、メモにもすぐ反映されます。',
    guest_not_allowed: () => 'ゲストの方はメモを書けますが、この操作はできません。チームのメンバーに頼んでください。',
    empty_text: () => '本文が空です。何か書いてからもう一度どうぞ。',
    text_too_long: ({ limit, length }) => `長すぎて保存していません${sizes(length, limit)}。分けて書いてください。`,
    name_missing: () => '名前がありません。コマンドの後に書いてください。',
    name_too_long: ({ limit, length }) => `名前が長すぎます${sizes(length, limit)}。短くしてください。`,
    zone_unknown: ({ zone }) => `タイムゾーン${quote(zone)}が分かりません。Asia/Tokyo のように書いてください。`,
    date_range_invalid: ({ range }) =>
      `期間${quote(range)}が読めません。2026-07-09..2026-07-10 のように書いてください。`,
    format_not_ready: ({ format }) => `形式${quote(format)}はまだ使えません。updates か sessions を選んでください。`,
    nothing_to_digest: () => 'まだメモがありません。/summit note 本文 か、スレッドへの返信で書けます。',
    digest_gone: () => 'そのまとめはもうありません。/summit digest で作り直せます。',
    file_unreadable: ({ file }) => `ファイル${quote(file)}を読めませんでした。`,
  },
  more: (count) => `ほか${count}件`,
  unexpected: (reference) =>
    `うまくいきませんでした。少し待ってもう一度お試しください。続くときは管理者に番号 ${reference} を伝えてください。`,
};

const formatNames = {
  updates: 'アップデートまとめ',
  sessions: 'セッションまとめ',
  themes: 'テーマ別まとめ',
  report: '参加報告',
  trip: '参加記録',
} as const;

function engineWords(engine: string): string {
  return engine === 'extractive' ? 'AI不使用（メモの文を抜粋）' : 'AIが執筆（メモと照合済み）';
}

function quote(name: string | undefined): string {
  return name ? `「${name}」` : '';
}

function sizes(length: string | undefined, limit: string | undefined): string {
  if (!limit) return '';
  return length ? `（${length}文字、上限${limit}文字）` : `（上限${limit}文字）`;
}
