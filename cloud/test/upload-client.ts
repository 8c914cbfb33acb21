import { randomUUID } from 'node:crypto'
import { connect } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'

/** One upload, as it goes over the wire. */
export interface Sending {
  readonly head: string
  /** Bytes of the file: a PDF to its first and last bytes. */
  readonly bytes: number
  /** Sent in pieces of so many bytes. */
  readonly piece: number
  /** A pause before the piece that holds this byte of the file. */
  readonly pauseAt?: number
  /** `cut` ends the connection half way. */
  readonly end: 'whole' | 'no closing boundary' | 'cut'
}
export interface Received {
  readonly status: number
  readonly body: string
}

const BOUNDARY = 'pieces'
const BEFORE = `--${BOUNDARY}\r\ncontent-disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n`
const AFTER = `\r\n--${BOUNDARY}--\r\n`

function pdf(bytes: number): Buffer {
  const content = Buffer.alloc(bytes, 0x20)
  content.write('%PDF-1.4\n', 0)
  content.write('%%EOF', bytes - 5)
  return content
}

async function send(port: number, token: string, sending: Sending): Promise<Received> {
  const after = sending.end === 'whole' ? AFTER : ''
  const body = Buffer.concat([Buffer.from(BEFORE), pdf(sending.bytes), Buffer.from(after)])
  const socket = connect(port, '127.0.0.1').setNoDelay(true)
  let answer = ''
  socket.on('data', (chunk: Buffer) => (answer += chunk.toString()))
  socket.on('error', () => {})
  const closed = new Promise((resolve) => socket.on('close', resolve))
  socket.write(
    `POST /api/files HTTP/1.1\r\nhost: x\r\nconnection: close\r\nauthorization: Bearer ${token}\r\nidempotency-key: ${randomUUID()}\r\n` +
      `content-type: ${sending.head}\r\ncontent-length: ${body.length}\r\n\r\n`,
  )
  const whole = sending.end === 'cut' ? body.length / 2 : body.length
  const pause = BEFORE.length + (sending.pauseAt ?? -BEFORE.length)
  for (let at = 0; at < whole;) {
    if (at === pause) await sleep(100)
    const end = Math.min(at + sending.piece, at < pause ? pause : whole)
    if (!socket.write(body.subarray(at, end)))
      await Promise.race([new Promise((resolve) => socket.once('drain', resolve)), closed])
    at = end
  }
  if (sending.end === 'cut') socket.destroy()
  await closed
  return { status: Number(answer.slice(9, 12)), body: answer.split('\r\n\r\n')[1] ?? '' }
}

// The process of its own that `sendFromOutside` starts: what is read from a socket there comes in the network's pieces.
const [port, token, plan] = process.argv.slice(2)
if (port && token && plan) {
  const received: Received[] = []
  for (const sending of JSON.parse(plan) as Sending[]) received.push(await send(Number(port), token, sending))
  process.stdout.write(JSON.stringify(received))
}
