import { ContractError, type Endpoint, type Role } from '@talent/contract'
import type { FastifyRequest } from 'fastify'
import type { Deps } from '../deps.ts'
import { authenticate, tokenHashOf } from './authenticate.ts'
import type { Caller } from './caller.ts'
import { networkOf } from './network-of.ts'
import { recordSecurityEvent } from './security-event.ts'

/** On record, once a minute for one person and endpoint. */
export async function recordRefusal(deps: Deps, endpoint: Endpoint, { accountId }: Caller): Promise<void> {
  const what = `${endpoint.method} ${endpoint.path}`
  if (deps.limits.first(`refused ${accountId} ${what}`))
    await recordSecurityEvent(deps, deps.db, 'refused', accountId, what)
}

/** Who may call; every refusal of a role is on record. */
async function requireRole(deps: Deps, endpoint: Endpoint, caller: Caller | null): Promise<void> {
  if (endpoint.roles.includes('visitor')) return
  if (caller === null) throw new ContractError('unauthenticated')
  const held: readonly Role[] = caller.roles.length > 0 ? caller.roles : ['former']
  if (held.some((role) => endpoint.roles.includes(role))) return
  await recordRefusal(deps, endpoint, caller)
  throw new ContractError(caller.roles.length > 0 ? 'forbidden' : 'no_role')
}

/** Counted by the session first: whoever is signed in never shares a limit with others of the same address. */
async function count(deps: Deps, endpoint: Endpoint, request: FastifyRequest): Promise<Caller | null> {
  const { limits } = deps
  const address = networkOf(request.ip)
  const hash = tokenHashOf(request.headers.authorization)
  const session = hash?.toString('hex') ?? ''
  // Without asking the database. A token that was never good is looked up each time: that it is unknown to this copy
  // doesn't say that nobody of this address signed in a moment ago.
  if (hash !== null) limits.refuseIfOver('session', session)
  const caller = hash === null ? null : await authenticate(deps, hash)
  if (caller !== null) await limits.take('session', session)
  else
    await limits.take(hash === null || endpoint.roles.includes('visitor') ? 'anonymous' : 'unknown', address)
  if (endpoint.limit !== undefined) await limits.take(endpoint.limit, caller?.accountId ?? address)
  return caller
}

/** Before anything of the call is read: not too many, and of a role that may call. */
export async function admit(deps: Deps, endpoint: Endpoint, request: FastifyRequest): Promise<Caller | null> {
  try {
    const caller = await count(deps, endpoint, request)
    await requireRole(deps, endpoint, caller)
    return caller
  } catch (error) {
    const limited = error instanceof ContractError && error.code === 'too_many'
    if (limited && deps.limits.first(`limit ${networkOf(request.ip)} ${endpoint.path}`))
      await recordSecurityEvent(deps, deps.db, 'limit', null, `${endpoint.method} ${endpoint.path}`)
    throw error
  }
}
