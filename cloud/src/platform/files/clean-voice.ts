import { ContractError } from '@talent/contract'
import { VOICE_MOST, VOICE_TOO_LONG, type VoiceType } from '@talent/contract/file'

const broken = () => new ContractError('file_type', { message: '这段语音打不开，请重新录一次' })
/** A recorder stops a little after it is told to. */
const GRACE_SECONDS = 2

interface Frame {
  readonly bytes: number
  readonly seconds: number
}
type ReadFrame = (bytes: Buffer, at: number) => Frame | null

const MP3_KBPS = {
  1: [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320],
  2: [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160],
}
const MP3_HZ = [44_100, 48_000, 32_000]
const AAC_HZ = [
  96_000, 88_200, 64_000, 48_000, 44_100, 32_000, 24_000, 22_050, 16_000, 12_000, 11_025, 8_000, 7_350,
]

/** MPEG 1, 2 and 2.5, layer III. */
const mp3Frame: ReadFrame = (bytes, at) => {
  if (at + 4 > bytes.length) return null
  const [sync, second, third] = [bytes[at] ?? 0, bytes[at + 1] ?? 0, bytes[at + 2] ?? 0]
  const version = (second >> 3) & 3
  if (sync !== 0xff || (second & 0xe0) !== 0xe0 || version === 1 || ((second >> 1) & 3) !== 1) return null
  const kbps = MP3_KBPS[version === 3 ? 1 : 2][third >> 4] ?? 0
  const hz = (MP3_HZ[(third >> 2) & 3] ?? 0) / (version === 3 ? 1 : version === 2 ? 2 : 4)
  if (kbps === 0 || hz === 0) return null
  const samples = version === 3 ? 1152 : 576
  return { bytes: Math.floor((samples * kbps * 125) / hz) + ((third >> 1) & 1), seconds: samples / hz }
}

/** AAC in ADTS. */
const aacFrame: ReadFrame = (bytes, at) => {
  if (at + 7 > bytes.length || bytes[at] !== 0xff || ((bytes[at + 1] ?? 0) & 0xf6) !== 0xf0) return null
  const hz = AAC_HZ[((bytes[at + 2] ?? 0) >> 2) & 15]
  const length =
    (((bytes[at + 3] ?? 0) & 3) << 11) | ((bytes[at + 4] ?? 0) << 3) | ((bytes[at + 5] ?? 0) >> 5)
  return hz === undefined || length < 7
    ? null
    : { bytes: length, seconds: (1024 * (((bytes[at + 6] ?? 0) & 3) + 1)) / hz }
}

/** What names a recording (ID3) stands before its first frame, and says how long it is. */
function afterTag(bytes: Buffer): number {
  if (bytes.toString('latin1', 0, 3) !== 'ID3' || bytes.length < 10) return 0
  return 10 + [6, 7, 8, 9].reduce((length, at) => (length << 7) | ((bytes[at] ?? 0) & 0x7f), 0)
}

/** Frame by frame: only whole ones are kept, nothing before, between or after them. */
function framesOf(bytes: Buffer, readFrame: ReadFrame): { bytes: Buffer; seconds: number } {
  const first = afterTag(bytes)
  let [at, seconds] = [first, 0]
  for (let frame = readFrame(bytes, at); frame !== null; frame = readFrame(bytes, at)) {
    if (at + frame.bytes > bytes.length) break
    at += frame.bytes
    seconds += frame.seconds
  }
  if (at === first) throw broken()
  return { bytes: bytes.subarray(first, at), seconds }
}

interface Box {
  readonly name: string
  readonly content: Buffer
}
function boxesOf(bytes: Buffer): Box[] {
  const boxes: Box[] = []
  for (let at = 0; at < bytes.length;) {
    const size = at + 8 <= bytes.length ? bytes.readUInt32BE(at) : 0
    if (size < 8 || at + size > bytes.length) throw broken()
    boxes.push({ name: bytes.toString('latin1', at + 4, at + 8), content: bytes.subarray(at + 8, at + size) })
    at += size
  }
  return boxes
}
const inside = (boxes: readonly Box[], name: string): Box[] =>
  boxes.filter((box) => box.name === name).flatMap(({ content }) => boxesOf(content))

/** Seconds as the header says; 0 where a browser wrote it before it knew. One track, of sound. */
function mp4Seconds(bytes: Buffer): number {
  const movie = inside(boxesOf(bytes), 'moov')
  const handlers = inside(inside(movie, 'trak'), 'mdia').filter(({ name }) => name === 'hdlr')
  const header = movie.find(({ name }) => name === 'mvhd')?.content
  const sounds = handlers.length === 1 && handlers[0]?.content.toString('latin1', 8, 12) === 'soun'
  if (!sounds || header === undefined || header.length < 32) throw broken()
  const long = header[0] === 1
  const scale = header.readUInt32BE(long ? 20 : 12)
  const duration = long ? Number(header.readBigUInt64BE(24)) : header.readUInt32BE(16)
  if (scale === 0) throw broken()
  return duration === 0xffff_ffff ? 0 : duration / scale
}

/**
 * A recording of a voice: whole, not longer than one listens to, without what names it.
 * @throws ContractError `file_type`, `file_too_large`
 */
export function cleanVoice(given: Buffer, type: VoiceType): Buffer {
  const { bytes, seconds } =
    type === 'audio/mp4'
      ? { bytes: given, seconds: mp4Seconds(given) }
      : framesOf(given, type === 'audio/aac' ? aacFrame : mp3Frame)
  if (bytes.length > VOICE_MOST.bytes || seconds > VOICE_MOST.seconds + GRACE_SECONDS)
    throw new ContractError('file_too_large', { message: VOICE_TOO_LONG })
  return bytes
}
