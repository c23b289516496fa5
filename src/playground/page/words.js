/** The page's own words. What Summit says comes from Summit. */
const words = {
  ja: {
    title: 'Summit を試す',
    banner: 'これは Slack ではなく、その代役です。',
    bannerMore: '何もこのコンピューターの外へ出ません。',
    actingAs: '書く人',
    language: '表示の言語',
    channels: 'チャンネル',
    directMessages: 'ダイレクトメッセージ',
    app: 'アプリ',
    members: (count) => `メンバー ${count} 人`,
    thread: 'スレッド',
    back: '戻る',
    close: '閉じる',
    messagesOf: (name) => `${name} のメッセージ`,
    writeTo: (name) => `${name} へのメッセージ`,
    reply: '返信する',
    replyInThread: 'スレッドで返信',
    replies: (count) => `${count} 件の返信`,
    lastReply: (time) => `最終 ${time}`,
    alsoInChannel: 'チャンネルにも投稿する',
    sentToChannel: 'スレッドに返信しました',
    send: '送信',
    sendHint: 'Enter で送信、Shift + Enter で改行',
    attach: 'ファイルを添付（名前と大きさだけ送ります）',
    attached: '添付（中身は送られません）',
    takeOff: (name) => `${name} を外す`,
    commands: 'コマンド',
    onlyYou: 'あなただけに表示されています',
    edited: '（編集済み）',
    edit: '編集',
    remove: '削除',
    copyLink: 'リンクをコピー',
    copied: 'リンクをコピーしました',
    copyFailed: 'コピーできませんでした。リンク:',
    actionsOf: 'メッセージの操作',
    save: '保存',
    cancel: 'キャンセル',
    removeTitle: 'メッセージを削除',
    removeText: 'このメッセージを削除しますか？元に戻せません。',
    today: '今日',
    yesterday: '昨日',
    deletedRoot: 'このメッセージは削除されました。',
    noMessages: 'まだメッセージはありません。',
    notFound: 'そのメッセージはもうありません。',
    optional: '（任意）',
    choose: '選択…',
    more: 'その他の操作',
    image: '画像',
    broadcastNote: 'スレッドへの返信',
    reacted: (name, people) => `${people} が :${name}: を付けました`,
    newMessage: (name, text) => `${name}: ${text}`,
    working: '処理中…',
    failures: {
      operation_timeout: (command) =>
        `${command} は operation_timeout で失敗しました。アプリが 3 秒以内に応答しませんでした。`,
      dispatch_failed: (command) => `${command} は dispatch_failed で失敗しました。アプリがつながっていません。`,
      not_in_thread: (command) => `${command} はスレッドでは使えません。チャンネルの入力欄で使ってください。`,
      unknown_command: (command) => `${command} というコマンドはありません。/summit help を試してください。`,
      offline: () => '代役につながりません。npm run demo が動いているか確かめてください。',
      other: (command, error) => `${command} は失敗しました（${error}）。`,
    },
    theAction: 'この操作',
    hints: {
      invite: 'Summit をこのチャンネルに招待する',
      'event new': 'イベントを始める',
      'event list': 'イベントの一覧',
      'session new': 'セッションを足す',
      'session list': 'セッションの一覧',
      note: 'メモを書く',
      digest: 'まとめを公開する',
      'digest draft': 'まとめの下書きを自分だけで見る',
      'digest updates': 'アップデート別のまとめ',
      'digest sessions': 'セッション別のまとめ',
      'event close': 'イベントを閉じる',
      'event reopen': 'イベントを開き直す',
      status: 'いまの様子',
      help: '使い方',
    },
    slots: {
      name: '名前',
      dates: 'YYYY-MM-DD..YYYY-MM-DD',
      title: '題名',
      session: 'セッション',
      text: '本文',
      language: 'ja|en',
    },
  },
  en: {
    title: 'Try Summit',
    banner: 'This is a stand-in, not Slack.',
    bannerMore: 'Nothing leaves this machine.',
    actingAs: 'Writing as',
    language: 'Language of this page',
    channels: 'Channels',
    directMessages: 'Direct messages',
    app: 'App',
    members: (count) => `${count} members`,
    thread: 'Thread',
    back: 'Back',
    close: 'Close',
    messagesOf: (name) => `Messages in ${name}`,
    writeTo: (name) => `Message ${name}`,
    reply: 'Reply…',
    replyInThread: 'Reply in thread',
    replies: (count) => `${count} ${count === 1 ? 'reply' : 'replies'}`,
    lastReply: (time) => `last ${time}`,
    alsoInChannel: 'Also send to the channel',
    sentToChannel: 'replied to a thread',
    send: 'Send',
    sendHint: 'Enter sends, Shift + Enter breaks the line',
    attach: 'Attach a file (only its name and size are sent)',
    attached: 'Attached (contents stay here)',
    takeOff: (name) => `Take ${name} off`,
    commands: 'Commands',
    onlyYou: 'Only visible to you',
    edited: '(edited)',
    edit: 'Edit',
    remove: 'Delete',
    copyLink: 'Copy link',
    copied: 'Link copied',
    copyFailed: 'Could not copy. The link:',
    actionsOf: 'Message actions',
    save: 'Save',
    cancel: 'Cancel',
    removeTitle: 'Delete message',
    removeText: 'Delete this message? This cannot be undone.',
    today: 'Today',
    yesterday: 'Yesterday',
    deletedRoot: 'This message was deleted.',
    noMessages: 'No messages yet.',
    notFound: 'That message is no longer there.',
    optional: '(optional)',
    choose: 'Choose…',
    more: 'More actions',
    image: 'Image',
    broadcastNote: 'reply in a thread',
    reacted: (name, people) => `${people} reacted with :${name}:`,
    newMessage: (name, text) => `${name}: ${text}`,
    working: 'Working…',
    failures: {
      operation_timeout: (command) =>
        `${command} failed with operation_timeout: the app did not answer within 3 seconds.`,
      dispatch_failed: (command) => `${command} failed with dispatch_failed: the app is not connected.`,
      not_in_thread: (command) => `${command} is not supported in threads. Use it in the channel's own composer.`,
      unknown_command: (command) => `${command} is not a command. Try /summit help.`,
      offline: () => 'The stand-in does not answer. Is npm run demo still running?',
      other: (command, error) => `${command} failed (${error}).`,
    },
    theAction: 'That action',
    hints: {
      invite: 'Invite Summit into this channel',
      'event new': 'Start an event',
      'event list': 'List events',
      'session new': 'Add a session',
      'session list': 'List sessions',
      note: 'Write a note',
      digest: 'Publish the digest',
      'digest draft': 'A draft for your eyes only',
      'digest updates': 'Digest by product update',
      'digest sessions': 'Digest by session',
      'event close': 'Close the event',
      'event reopen': 'Open the event again',
      status: 'How things stand',
      help: 'How to use it',
    },
    slots: {
      name: 'name',
      dates: 'YYYY-MM-DD..YYYY-MM-DD',
      title: 'title',
      session: 'session',
      text: 'text',
      language: 'ja|en',
    },
  },
};

const storageKey = 'summit-playground-language';
let language = localStorage.getItem(storageKey) ?? (navigator.language.startsWith('ja') ? 'ja' : 'en');

export function currentLanguage() {
  return language;
}

export function chooseLanguage(chosen) {
  language = chosen;
  localStorage.setItem(storageKey, chosen);
}

/** The words in the chosen language. */
export function say() {
  return words[language];
}

export function clockTime(date) {
  return new Intl.DateTimeFormat(language, { hour: '2-digit', minute: '2-digit' }).format(date);
}

/** `Today`, `Yesterday` or the date, as the separator between days. */
export function dayName(date) {
  const days = Math.round((startOfDay(new Date()) - startOfDay(date)) / 86_400_000);
  if (days === 0) return say().today;
  if (days === 1) return say().yesterday;
  return new Intl.DateTimeFormat(language, { month: 'long', day: 'numeric', weekday: 'short' }).format(date);
}

function startOfDay(date) {
  return new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime();
}
