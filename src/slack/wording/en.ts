import type { Wording } from './wording.ts';

/** Summit's English. Short enough for a phone; says what happened, then what to do. */
export const en: Wording = {
  buttons: {
    move: 'Move',
    undo: 'Undo',
    edit: 'Edit',
    remove: 'Delete',
    publish: 'Publish',
    discard: 'Discard',
    publishAgain: 'Publish again',
    sources: 'Sources',
    details: 'Details',
    save: 'Save',
    close: 'Close',
    cancel: 'Cancel',
    makeSession: (title) => `Make “${title}” and move`,
  },
  notes: {
    saved: (session, lines) => `✅ Saved to ${session} (${plural(lines, 'line')})`,
    whichSession: '✅ Saved. Which session?',
    offerSession: (title) => `There is no session “${title}” yet. I can make it and move the note there.`,
    inviteBot: 'The note is kept, but I cannot post in this channel. Type /invite @summit and it is posted at once.',
    moved: (session) => `✅ Moved to ${session}.`,
    undone: 'Undone. The note is gone.',
    removed: 'Deleted. The note is gone.',
    forgotten: 'The note is forgotten (✅ removed). Your message itself stays: only you can delete it.',
    usage: [
      'How to write a note',
      '/summit note your text',
      '/summit note ANT301 your text   (a code or “title” names the session)',
      '/summit note idea: your text   (aim, improve, result, booth, idea, quote, question, next)',
      'A reply in a session’s thread is a note, too.',
    ],
    handedBack: 'Here is what you wrote:',
    page: (author, page, pages) => `${author} (continued, ${page}/${pages})`,
  },
  sessions: {
    created: (title) => `✅ Session “${title}” is made.`,
    threadFollows: 'Its thread appears in the channel in a moment. Each reply there is a note.',
    openThread: 'Open the thread',
    replyHere: 'Reply in this thread: each reply is a note.',
    speakers: (names) => `Speakers: ${names.join(', ')}`,
    listed: (event, count) => `Sessions of ${event} (${count})`,
    none: 'No sessions yet. Make one with /summit session new title',
    noteCount: (notes) => plural(notes, 'note'),
    quoted: (title) => `“${title}”`,
  },
  events: {
    created: (name) => `✅ Event “${name}” is open. Notes of this channel gather here.`,
    closed: (name) => `✅ Event “${name}” is closed. /summit event reopen opens it again.`,
    reopened: (name) => `✅ Event “${name}” is open again.`,
    used: (name) => `✅ “${name}” is now this channel’s event.`,
    nextSteps: [
      '/summit session new title   opens a thread',
      '/summit note text   writes a note',
      '/summit digest   publishes a digest',
    ],
    listed: 'Events of this channel',
    none: 'No events yet. Start one with /summit event new name',
    current: 'in use',
    isClosed: 'closed',
  },
  digests: {
    started: (notes) => `Making a digest of ${plural(notes, 'note')}…`,
    progress: (done, total) => `Making the digest… ${done}/${total}`,
    done: (version) => `✅ The digest (v${version}) is published.`,
    nothingNew: (version) => `No new notes since v${version}.`,
    open: 'Open the digest',
    draftReady: '✅ Your draft is ready. Look at it in our direct messages, then publish or discard it.',
    published: '✅ The draft is published.',
    discarded: 'The draft is discarded. Nothing was published.',
    changedSinceDraft: 'Notes changed after this draft, so I made it anew. Please look at it again.',
    newer: 'There is a newer version',
    version: (version) => `v${version}`,
    engine: (engine, reason) => `${engineWords(engine)} · ${engine}${reason ? ` (no model: ${reason})` : ''}`,
    formatChosen: (format) => `Format chosen from the notes: ${format} (${formatNames[format]})`,
    draft: 'Draft (only you can see it)',
    continued: (heading) => `${heading} (continued)`,
    withdrawn: 'Withdrawn: the notes behind it were deleted.',
    sourcesTitle: 'Sources',
    detailsTitle: 'Details',
    used: (count) => `Notes used (${count})`,
    shortened: (count) => `Notes shortened (${count})`,
    leftOut: (count) => `Notes left out (${count})`,
    noteGone: 'deleted note',
    noStatements: 'There are no statements here.',
    someone: 'someone',
  },
  status: {
    event: (name, isClosed) => `${name}${isClosed ? ' (closed)' : ''}`,
    counts: ({ notes, members }) => `${plural(notes, 'note')} by ${plural(members, 'member')}`,
    withNotes: (count) => `Sessions with notes (${count})`,
    withoutNotes: (count) => `Sessions without notes (${count})`,
    pending: (count) => `Waiting to be posted: ${count}`,
    blocked: (error) => `Cannot post: ${error}. Type /invite @summit and the rest is posted.`,
  },
  help: {
    title: 'Summit gathers conference notes and makes digests that cite them.',
    unknown: (word) => `There is no command “${word}”.`,
    commands: [
      { usage: '/summit event new name [2026-07-09..2026-07-10] [Asia/Tokyo]', says: 'start an event' },
      { usage: '/summit event [list | close | reopen | use name]', says: 'list, close, reopen, switch' },
      { usage: '/summit session new title', says: 'open a session’s thread' },
      { usage: '/summit session [list]', says: 'list the sessions' },
      { usage: '/summit note [session] text', says: 'write a note (a reply in a thread does, too)' },
      {
        usage: '/summit digest [draft] [updates|sessions] [ja|en]',
        says: 'publish a digest (draft: see it alone first)',
      },
      { usage: '/summit status', says: 'what is there so far' },
      { usage: '/summit help', says: 'this page' },
    ],
    later: 'To come later',
    laterCommands: ['recap', 'search', 'ask', 'export', 'forget me', 'settings', 'digest themes | report | trip'],
    tip: 'Slack has no commands inside threads. There, each reply is a note.',
  },
  views: {
    editTitle: 'Edit note',
    editLabel: 'Text',
    editPiece: (piece, pieces) => `Text (${piece}/${pieces})`,
    moveTitle: 'Move note',
    moveLabel: 'Session to move it to',
    moveNewLabel: 'Or the title of a new session',
    movePlaceholder: 'Choose a session',
    moreSessions: (count) => `There are ${count} more. For one of those, type its title below.`,
  },
  errors: {
    no_event: () => 'This channel has no event yet. Start one with /summit event new name',
    event_closed: ({ event }) => `The event${quote(event)} is closed. /summit event reopen opens it again.`,
    event_exists: ({ event }) =>
      `The event${quote(event)} is there already. Switch to it with /summit event use ${event ?? 'name'}`,
    event_unknown: ({ event, known }) =>
      `I know no event${quote(event)}. ${known ? `Here are: ${known}` : '/summit event list shows them.'}`,
    session_exists: ({ session }) => `The session${quote(session)} is there already. /summit session list shows them.`,
    session_unknown: ({ session }) => `I know no session${quote(session)}. /summit session list shows them.`,
    note_gone: () => 'That note is gone.',
    not_author: () => 'Only its author can change a note.',
    not_own_message: () => 'This is your own message. Edit it in Slack and the note follows.',
    guest_not_allowed: () => 'Guests can write notes, but not do this. Please ask a member of the team.',
    empty_text: () => 'There is no text. Write something and try again.',
    text_too_long: ({ limit, length }) => `Too long, nothing was saved${sizes(length, limit)}. Please split it.`,
    name_missing: () => 'A name is missing. Write it behind the command.',
    name_too_long: ({ limit, length }) => `The name is too long${sizes(length, limit)}. Please shorten it.`,
    zone_unknown: ({ zone }) => `I do not know the time zone${quote(zone)}. Write it like Asia/Tokyo`,
    date_range_invalid: ({ range }) => `I cannot read the dates${quote(range)}. Write them like 2026-07-09..2026-07-10`,
    format_not_ready: ({ format }) => `The format${quote(format)} is still to come. Choose updates or sessions.`,
    nothing_to_digest: () =>
      'There are no notes yet. Write one with /summit note text, or reply in a session’s thread.',
    digest_gone: () => 'That digest is gone. /summit digest makes a new one.',
    file_unreadable: ({ file }) => `I could not read the file${quote(file)}.`,
  },
  more: (count) => `and ${count} more`,
  unexpected: (reference) =>
    `That did not work. Please try again in a moment. If it goes on, tell your admin this reference: ${reference}`,
};

const formatNames = {
  updates: 'What’s new',
  sessions: 'Sessions',
  themes: 'Themes',
  report: 'Report',
  trip: 'My trip',
} as const;

function engineWords(engine: string): string {
  return engine === 'extractive'
    ? 'No AI (sentences taken from the notes)'
    : 'Written by AI, checked against the notes';
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

function quote(name: string | undefined): string {
  return name ? ` “${name}”` : '';
}

function sizes(length: string | undefined, limit: string | undefined): string {
  if (!limit) return '';
  return length ? ` (${length} characters, at most ${limit})` : ` (at most ${limit} characters)`;
}
