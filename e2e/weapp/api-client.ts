import { randomUUID } from 'node:crypto'
import { hrefOf, type Endpoint, type EndpointCall, type EndpointOutput } from '@talent/contract'
import { signInAsDemoPerson, signInWithWeChat } from '@talent/contract/me'
import { postMessage } from '@talent/contract/service-request'

/** Speaks to the backend past the app: to see whether what the screen says is true. Without a token as a visitor. */
export function createApi(server: string, token?: string) {
  const send = (endpoint: Endpoint, input: object) => {
    const { body, ...parts } = input as { params?: object; query?: object; body?: unknown }
    const headers = {
      ...(token === undefined ? {} : { Authorization: `Bearer ${token}` }),
      ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
      ...(endpoint.idempotent ? { 'Idempotency-Key': randomUUID() } : {}),
    }
    return fetch(server + hrefOf(endpoint, parts), {
      method: endpoint.method,
      headers,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
  }
  return {
    /** One file, for an endpoint that takes one. @throws Error for anything but 200 */
    upload: async <E extends Endpoint>(
      endpoint: E,
      input: { params?: object; query?: object },
      file: Uint8Array<ArrayBuffer>,
    ): Promise<EndpointOutput<E>> => {
      const form = new FormData()
      form.append('file', new Blob([file]), 'file')
      const response = await fetch(server + hrefOf(endpoint, input), {
        method: endpoint.method,
        headers: {
          ...(token === undefined ? {} : { Authorization: `Bearer ${token}` }),
          'Idempotency-Key': randomUUID(),
        },
        body: form,
      })
      const text = await response.text()
      if (response.status !== 200)
        throw new Error(`${endpoint.method} ${endpoint.path} answered ${response.status}: ${text}`)
      return JSON.parse(text) as EndpointOutput<E>
    },
    status: async (endpoint: Endpoint, input: object): Promise<number> =>
      (await send(endpoint, input)).status,
    /** Writes into a request's thread; gives the answer's status. */
    say: async (id: string, text: string): Promise<number> =>
      (await send(postMessage, { params: { id }, body: { text } })).status,
    /** @throws Error for anything but 200 */
    call: async <E extends Endpoint>(endpoint: E, input: EndpointCall<E>): Promise<EndpointOutput<E>> => {
      const response = await send(endpoint, input)
      const text = await response.text()
      if (response.status !== 200)
        throw new Error(`${endpoint.method} ${endpoint.path} answered ${response.status}: ${text}`)
      return JSON.parse(text) as EndpointOutput<E>
    },
  }
}

export type Api = ReturnType<typeof createApi>

export async function apiAsDemoPerson(server: string, personId: string): Promise<Api> {
  const { token } = await createApi(server).call(signInAsDemoPerson, { body: { personId } })
  return createApi(server, token)
}

export async function apiByLoginCode(server: string, code: string): Promise<Api> {
  const { token } = await createApi(server).call(signInWithWeChat, { body: { code } })
  return createApi(server, token)
}
