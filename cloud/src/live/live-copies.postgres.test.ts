import { signInAsDemoPerson } from '@talent/contract/me'
import { listMyRequests, postMessage } from '@talent/contract/service-request'
import { signOut } from '@talent/contract/session'
import { closeAllLive, hearLive } from '../../test/live-client.ts'
import { admin } from '../../test/postgres.ts'
import { openServerHome, type ServerHome, type ServerProcess } from '../../test/server-home.ts'

/** Two real processes on one database: what happens in one is heard at the other. */
let home: ServerHome
let one: ServerProcess
let two: ServerProcess
beforeAll(async () => {
  home = await openServerHome(true)
  one = await home.start('never')
  two = await home.start('never')
}, 120_000)
afterEach(closeAllLive)
afterAll(async () => {
  one.child.kill('SIGKILL')
  await home.close()
})

async function ask<T>(
  address: string,
  method: string,
  path: string,
  token?: string,
  body?: object,
): Promise<T> {
  const reply = await fetch(address + path, {
    method,
    headers: {
      ...(body ? { 'content-type': 'application/json' } : {}),
      ...(token ? { authorization: `Bearer ${token}` } : {}),
      'idempotency-key': `key-${Math.random()}`.replace('.', ''),
    },
    ...(body ? { body: JSON.stringify(body) } : {}),
  })
  if (!reply.ok) throw new Error(`${method} ${path} answered ${reply.status}`)
  return (await reply.json()) as T
}
const signIn = async (address: string) =>
  (
    await ask<{ token: string }>(address, 'POST', signInAsDemoPerson.path, undefined, {
      personId: 'zhou-yu-an',
    })
  ).token
const openRequest = async (address: string, token: string) =>
  (
    await ask<{ items: { id: string; state: string }[] }>(address, 'GET', listMyRequests.path, token)
  ).items.find(({ state }) => ['submitted', 'accepted', 'in_progress'].includes(state))?.id ?? ''
const say = (address: string, token: string, id: string) =>
  ask(address, 'POST', postMessage.path.replace('{id}', id), token, { text: '请问进展' })

test('a message sent at one copy is told at the other; so is the end of a session', async () => {
  const [phone, browser] = [await signIn(one.address), await signIn(one.address)]
  const id = await openRequest(one.address, phone)
  const there = await hearLive(two.address, browser)
  await say(one.address, phone, id)
  expect((await there.next('changed')).subject).toEqual({ kind: 'request', id })
  await ask(one.address, signOut.method, signOut.path, browser)
  expect(await there.next('bye')).toEqual({ type: 'bye', reason: 'ended' })
})

test('after the connection that listens was lost, everybody is told to ask again, and hears on', async () => {
  const phone = await signIn(one.address)
  const id = await openRequest(one.address, phone)
  const there = await hearLive(two.address, phone)
  await admin("select pg_terminate_backend(pid) from pg_stat_activity where query ilike 'listen %'")
  await there.next('again')
  await say(one.address, phone, id)
  await there.next('changed')
})

test('a copy that ends says so, and leaves nobody waiting', async () => {
  const there = await hearLive(two.address, await signIn(one.address))
  const ended = new Promise((resolve) => two.child.once('exit', resolve))
  two.child.kill('SIGTERM')
  expect(await there.next('bye')).toEqual({ type: 'bye', reason: 'restart' })
  expect(await ended).toBe(0)
})
