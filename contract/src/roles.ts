/** What a role may be bound to; which rows an account has is in the server's `role_scope`. */
export const SCOPE_KINDS = ['matter', 'enterprise', 'area', 'talent-category', 'station'] as const
export type ScopeKind = (typeof SCOPE_KINDS)[number]

interface RoleRow {
  /** 人才 */
  readonly label: string
  /** The page its side of the client begins with, by the name of its route. */
  readonly entry: string
  readonly boundTo: readonly ScopeKind[]
}

/** A role is a row here. What it may call is said at each endpoint. */
export const ROLE_TABLE = {
  talent: { label: '人才', entry: 'home', boundTo: [] },
  commissioner: {
    label: '人才服务专员',
    entry: 'worklist',
    boundTo: ['matter', 'enterprise', 'area', 'talent-category', 'station'],
  },
  coordinator: { label: '统筹', entry: 'board', boundTo: [] },
  contact: { label: '企业联系人', entry: 'company', boundTo: ['enterprise'] },
} as const satisfies Record<string, RoleRow>

/** Roles an account can hold, several at once. */
export type AccountRole = keyof typeof ROLE_TABLE
export const ACCOUNT_ROLES = Object.keys(ROLE_TABLE) as AccountRole[]

export const ROLE_LABEL = Object.fromEntries(
  ACCOUNT_ROLES.map((role) => [role, ROLE_TABLE[role].label]),
) as Record<AccountRole, string>

/** Who may call: a visitor has no session, a former one has an account without any role any more. */
export type Role = 'visitor' | 'former' | AccountRole
export const ROLES: readonly Role[] = ['visitor', 'former', ...ACCOUNT_ROLES]

export const ANYONE: readonly Role[] = ROLES
/** Whoever holds a role. */
export const WITH_ROLE: readonly AccountRole[] = ACCOUNT_ROLES
/** Whoever has an account: for what is one's own, or scoped by access. */
export const SIGNED_IN: readonly Exclude<Role, 'visitor'>[] = ['former', ...ACCOUNT_ROLES]
/** Who may have to do with a request and its files; which, its access says. */
export const PARTIES = ['talent', 'commissioner', 'coordinator'] as const
export const PARTIES_EVER = ['former', ...PARTIES] as const
/** A talent's own data stays theirs to see when the role is gone. */
export const OWN_DATA = ['talent', 'former'] as const
