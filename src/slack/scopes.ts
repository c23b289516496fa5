/** What the bot may do in a workspace, as `manifest.yml` asks for it (a test compares the two). */
export const botScopes: readonly string[] = [
  'commands',
  'chat:write',
  'channels:history',
  'groups:history',
  'im:history',
  'channels:read',
  'groups:read',
  'im:write',
  'users:read',
  'reactions:write',
  'reactions:read',
  'files:read',
  'files:write',
  'canvases:write',
];
