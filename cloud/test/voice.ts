/** Silence as recorders make it: MPEG 1 layer III, 32 kbit/s at 32 kHz, 36 ms and 144 bytes a frame. */
export function mp3(seconds: number): Buffer {
  const frame = Buffer.alloc(144)
  frame.set([0xff, 0xfb, 0x18, 0xc4])
  return Buffer.concat(Array.from({ length: Math.ceil(seconds / 0.036) }, () => frame))
}

/** AAC-LC in ADTS, 16 kHz, 64 ms a frame: an empty channel element. */
export function aac(seconds: number): Buffer {
  const content = [0x01, 0x18, 0x20, 0x07]
  const length = 7 + content.length
  const frame = Buffer.from([
    0xff,
    0xf1,
    0x60,
    0x40 | (length >> 11),
    (length >> 3) & 0xff,
    ((length & 7) << 5) | 0x1f,
    0xfc,
    ...content,
  ])
  return Buffer.concat(Array.from({ length: Math.ceil(seconds / 0.064) }, () => frame))
}

const box = (name: string, ...content: Buffer[]): Buffer => {
  const size = Buffer.alloc(4)
  size.writeUInt32BE(8 + content.reduce((sum, part) => sum + part.length, 0))
  return Buffer.concat([size, Buffer.from(name, 'latin1'), ...content])
}

/** The boxes of an M4A; `handler` names what its track is of, `brand` who wrote it. */
export function m4a(seconds: number, { handler = 'soun', brand = 'M4A ', room = 400 } = {}): Buffer {
  const header = Buffer.alloc(100)
  header.writeUInt32BE(1_000, 12)
  header.writeUInt32BE(Math.round(seconds * 1_000), 16)
  const track = Buffer.alloc(24)
  track.write(handler, 8, 'latin1')
  return Buffer.concat([
    box('ftyp', Buffer.from(`${brand}\0\0\0\0${brand}`, 'latin1')),
    box('moov', box('mvhd', header), box('trak', box('mdia', box('hdlr', track)))),
    box('mdat', Buffer.alloc(room)),
  ])
}
