/** A JSON object from outside, read field by field: Slack's bodies are not trusted to have the shape the docs give. */
export type Body = Readonly<Record<string, unknown>>;

export function object(value: unknown): Body {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Body) : {};
}

export function text(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

export function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** The workspace the app is installed in, which in a shared channel is not the writer's own. */
export function workspaceOf(body: Body): string | null {
  const [authorization] = list(body.authorizations);
  return (
    text(object(authorization).team_id) ??
    text(object(body.view).app_installed_team_id) ??
    text(body.team_id) ??
    text(object(body.team).id) ??
    text(object(body.user).team_id)
  );
}
