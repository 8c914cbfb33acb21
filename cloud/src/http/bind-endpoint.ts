import {
  ContractError,
  SUBJECT_KINDS,
  type Endpoint,
  type EndpointInput,
  type EndpointOutput,
} from '@talent/contract'
import type { SessionKind } from '@talent/contract/session'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import * as v from 'valibot'
import type { Trx } from '../db/database.ts'
import { admit, recordRefusal } from './admit.ts'
import type { Caller } from './caller.ts'
import type { Deps } from '../deps.ts'
import { faultsOf } from './field-faults.ts'
import { once, type KeyedCall } from './idempotency.ts'
import { readUpload, type Upload } from './upload.ts'

declare module 'fastify' {
  interface FastifyRequest {
    /** Whoever was let in by `admit`. */
    caller: Caller | null
  }
}

/** A visitor has no caller; where the contract says only account roles may call, there is one. */
type CallerOf<E extends Endpoint> = 'visitor' extends E['roles'][number] ? Caller | null : Caller

export type Context<E extends Endpoint> = EndpointInput<E> & {
  readonly caller: CallerOf<E>
  readonly deps: Deps
  /** What the call comes from. */
  readonly kind: SessionKind
} & (E extends { upload: true }
    ? // Too long for one transaction around it: the handler keeps its key itself.
      { readonly upload: Upload; readonly keyed: KeyedCall }
    : E extends { idempotent: true }
      ? { readonly trx: Trx }
      : unknown)

export interface Binary {
  readonly type: string
  readonly bytes: Buffer
}
export type Handler<E extends Endpoint> = (
  context: Context<E>,
) => Promise<E['output'] extends 'binary' ? Binary : EndpointOutput<E>>

function parse(
  schema: v.GenericSchema | undefined,
  value: unknown,
  part: 'params' | 'query' | 'body',
): unknown {
  if (!schema) return undefined
  const result = v.safeParse(schema, value ?? {})
  if (result.success) return result.output
  // A path that can't name anything names nothing; a day or a year in it is a value one typed.
  const names = (issue: v.BaseIssue<unknown>) => ['id', 'code'].includes(String(issue.path?.[0]?.key))
  if (part === 'params' && result.issues.some(names)) throw new ContractError('not_found')
  throw new ContractError('invalid', { fields: faultsOf(result.issues) })
}

const KEY = /^[\w-]{8,100}$/

/** By its own words: the mini-program's web view and requests name WeChat. Kept of a device is no more than this. */
const kindOf = (request: FastifyRequest): SessionKind =>
  /MicroMessenger|miniProgram/i.test(request.headers['user-agent'] ?? '') ? 'mini_program' : 'browser'

function idempotencyKey(request: FastifyRequest): string {
  const key = request.headers['idempotency-key']
  if (typeof key === 'string' && KEY.test(key)) return key
  throw new ContractError('malformed', { message: '缺少提交编号（Idempotency-Key），请返回重试' })
}

const KEPT = {
  a_minute: 'public, max-age=60',
  a_day: 'public, max-age=86400',
  until_changed: 'public, no-cache',
}

/** Serves one endpoint of the contract: who may call, what goes in, what comes out. */
export function bind<const E extends Endpoint>(
  app: FastifyInstance,
  deps: Deps,
  endpoint: E,
  handler: Handler<E>,
): void {
  const name = `${endpoint.method} ${endpoint.path}`
  // An upload is mostly work on the picture, limited there.
  const writes = endpoint.method !== 'GET' && !endpoint.upload
  const subjectKind = SUBJECT_KINDS.find((one) => one === endpoint.owned)
  app.route({
    method: endpoint.method,
    url: endpoint.path.replace(/\{(\w+)\}/g, ':$1'),
    onRequest: async (request) => void (request.caller = await admit(deps, endpoint, request)),
    handler: async (request, reply) => {
      const { caller } = request
      const key = endpoint.idempotent && caller ? idempotencyKey(request) : null
      const input = {
        params: parse(endpoint.params, request.params, 'params'),
        query: parse(endpoint.query, request.query, 'query'),
        body: parse(endpoint.body, request.body, 'body'),
        caller,
        deps,
        kind: kindOf(request),
      }
      const upload = endpoint.upload ? await readUpload(request, caller?.accountId ?? request.ip) : undefined
      const run = (more: object) => handler({ ...input, ...more } as unknown as Context<E>)
      const effect = () => {
        if (key === null || !caller) return run({ upload })
        const keyed: KeyedCall = {
          accountId: caller.accountId,
          key,
          endpoint: name + JSON.stringify(input.params ?? {}),
          body: upload?.digest ?? input.body,
          subject:
            subjectKind === undefined ? null : { kind: subjectKind, id: (input.params as { id: string }).id },
        }
        return upload ? run({ upload, keyed }) : once(deps, keyed, (trx) => run({ trx }))
      }
      const refused = async (error: unknown): Promise<never> => {
        // Of a role that may call, and of something that isn't theirs: after what it began is undone.
        if (error instanceof ContractError && error.code === 'forbidden' && caller)
          await recordRefusal(deps, endpoint, caller)
        throw error
      }
      const answer = await (writes ? deps.writes(effect) : effect()).catch(refused)
      if (endpoint.kept !== undefined) reply.header('cache-control', KEPT[endpoint.kept])
      if (endpoint.output !== 'binary') return answer
      const file = answer as Binary
      return reply
        .header('content-type', file.type)
        .header('content-disposition', 'attachment')
        .header('cache-control', 'private, no-store')
        .send(file.bytes)
    },
  })
}
