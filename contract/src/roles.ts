/** Who may call. One account can hold several roles; a visitor has no session. */
export const ROLES = ['visitor', 'talent', 'commissioner', 'coordinator'] as const
export type Role = (typeof ROLES)[number]

/** Roles an account can hold. */
export const ACCOUNT_ROLES = ['talent', 'commissioner', 'coordinator'] as const
export type AccountRole = (typeof ACCOUNT_ROLES)[number]

export const ROLE_LABEL: Record<AccountRole, string> = {
  talent: '人才',
  commissioner: '人才服务专员',
  coordinator: '统筹',
}

export const ANYONE = ROLES
export const SIGNED_IN = ACCOUNT_ROLES
