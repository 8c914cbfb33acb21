import { spawn, type ChildProcess } from 'node:child_process'
import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import sharp from 'sharp'
import { compiled } from '../../../test/programs.ts'
import { createPictureCleaner, type CleanerLimits } from './clean-picture.ts'

let started: ChildProcess[]
const remember = (message: unknown) => void started.push((message as { process: ChildProcess }).process)
beforeEach(() => {
  started = []
  subscribe('child_process', remember)
})
afterEach(() => {
  unsubscribe('child_process', remember)
  for (const child of started) child.kill('SIGKILL')
})

/** With grain, so that a large one is as many bytes as a photo. */
const picture = (width = 40, height = 20) =>
  sharp({
    create: {
      width,
      height,
      channels: 3,
      background: '#0f5f66',
      noise: { type: 'gaussian', mean: 128, sigma: 10 },
    },
  })
let small: Buffer
beforeAll(async () => {
  small = await picture().jpeg().toBuffer()
})

const cleaner = (limits?: Partial<CleanerLimits>) => {
  const clean = createPictureCleaner(limits)
  return (bytes = small) => clean(bytes, 'image/jpeg')
}
const ended = async (child: ChildProcess | undefined) => {
  if (child?.exitCode === null && child.signalCode === null) await once(child, 'exit')
  return child?.signalCode
}

test('no process runs before the first picture; one after the other share one, two at once have two', async () => {
  const clean = cleaner()
  expect(started).toHaveLength(0)
  await clean()
  await clean()
  expect(started).toHaveLength(1)
  await Promise.all([clean(), clean(), clean(), clean()])
  expect(started).toHaveLength(2)
})

test('a process that takes more memory than it may is ended, and the next picture has a fresh one', async () => {
  const clean = cleaner({ processBytes: 1 })
  await clean()
  expect(await ended(started[0])).toBe('SIGKILL')
  await clean()
  expect(started).toHaveLength(2)
})

test('a process without pictures is ended', async () => {
  const clean = cleaner({ idleMs: 1 })
  await clean()
  expect(await ended(started[0])).toBe('SIGKILL')
  await clean()
  expect(started).toHaveLength(2)
})

test('a picture that takes too long is given up with a sentence, and its process is ended', async () => {
  const clean = cleaner({ pictureMs: 1 })
  await expect(clean()).rejects.toMatchObject({
    code: 'unavailable',
    message: expect.stringMatching(/太久，没有保存/),
  })
  expect(await ended(started[0])).toBe('SIGKILL')
})

test('when a process is killed, whose picture it was is told, and the next picture is cleaned', async () => {
  const clean = cleaner()
  const cleaning = clean()
  await new Promise((resolve) => setImmediate(resolve))
  started[0]?.kill('SIGKILL')
  await expect(cleaning).rejects.toMatchObject({
    code: 'unavailable',
    message: expect.stringMatching(/中断了，没有保存/),
  })
  await expect(clean()).resolves.toBeInstanceOf(Buffer)
})

test('a process killed while it waits is replaced', async () => {
  const clean = cleaner()
  await clean()
  started[0]?.kill('SIGKILL')
  await ended(started[0])
  await expect(clean()).resolves.toBeInstanceOf(Buffer)
  expect(started).toHaveLength(2)
})

test('a picture refused leaves its process for the next', async () => {
  const clean = cleaner()
  await expect(clean(small.subarray(0, 40))).rejects.toMatchObject({ code: 'file_type' })
  await clean()
  expect(started).toHaveLength(1)
})

/** Only Linux tells of another process what it takes and was given, and it is glibc that keeps what was freed. */
const onLinux = process.platform === 'linux' ? test : test.skip
const told = ({ pid }: ChildProcess, of: string) => readFileSync(`/proc/${pid}/${of}`, 'utf8')
const mostBytes = (child: ChildProcess) => Number(/^VmHWM:\s+(\d+)/m.exec(told(child, 'status'))?.[1]) * 1_024
const MB = 1_000_000

onLinux('a process is given none of the server’s keys', async () => {
  Object.assign(process.env, { FIELD_KEYS: 'test:secret', DATABASE_URL: 'postgres://secret' })
  await cleaner()()
  const [child] = started
  expect(child && told(child, 'environ')).toMatch(/MALLOC_ARENA_MAX=1/)
  expect(child && told(child, 'environ')).not.toMatch(/secret/)
})

onLinux(
  'forty progressive pictures of 16 megapixels, two at once, leave this process as it was and theirs bounded',
  async () => {
    const clean = cleaner()
    const large = await picture(4_600, 3_450).jpeg({ progressive: true }).toBuffer()
    await Promise.all([clean(large), clean(large)])
    const before = process.memoryUsage.rss()
    let most = before
    for (let pair = 1; pair < 20; pair++) {
      await Promise.all([clean(large), clean(large)])
      most = Math.max(most, process.memoryUsage.rss())
    }
    expect(most - before).toBeLessThan(250 * MB)
    expect(started.length).toBe(2)
    for (const child of started) expect(mostBytes(child)).toBeLessThan(500 * MB)
  },
  120_000,
)

/** A server of its own process group; what it says, line by line. */
async function startServer(at: 'rest' | 'at work') {
  const server = spawn(process.execPath, [compiled('test/picture-server'), at], {
    env: { ...process.env, NODE_OPTIONS: '' },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  })
  const said: string[] = []
  server.stdout.on('data', (chunk: Buffer) => said.push(...chunk.toString().trim().split('\n')))
  while (!said.includes('ready')) await once(server.stdout, 'data')
  return { server, said }
}

test.each(['rest', 'at work'] as const)(
  'no process outlives a server killed while it is %s',
  async (at) => {
    const { server } = await startServer(at)
    server.kill('SIGKILL')
    // Comes when the last that holds its error output has ended.
    await once(server, 'close')
    expect(server.signalCode).toBe('SIGKILL')
  },
  60_000,
)

test('Ctrl+C, which all of them get, lets a server end what it has begun', async () => {
  const { server, said } = await startServer('at work')
  process.kill(-Number(server.pid), 'SIGINT')
  await once(server, 'close')
  expect(said).toEqual(['ready', 'told to stop', 'kept as image/jpeg'])
  expect(server.exitCode).toBe(0)
}, 60_000)
