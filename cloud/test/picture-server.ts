import sharp from 'sharp'
import { cleanUpload } from '../src/platform/files/clean-upload.ts'

/** Cleans pictures like the server, and like it, at SIGINT, ends what it has begun. */
const picture = await sharp({ create: { width: 4_000, height: 4_000, channels: 3, background: '#0f5f66' } })
  .jpeg({ progressive: true })
  .toBuffer()
const say = (line: string) => process.stdout.write(`${line}\n`)

await cleanUpload(picture)
if (process.argv[2] === 'at work') {
  process.on('SIGINT', () => say('told to stop'))
  const cleaning = cleanUpload(picture)
  say('ready')
  say(`kept as ${(await cleaning).type}`)
} else {
  setInterval(() => {}, 1_000)
  say('ready')
}
