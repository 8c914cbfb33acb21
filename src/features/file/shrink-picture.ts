import { FILE_MAX_BYTES, KEPT_PIXELS } from '@talent/contract/file'
import { orGiveUp } from '@/lib/give-up'
import type { PickedFile } from './upload'

/** Fewer bytes are sent as they are: there is little to save. */
const WORTH_BYTES = 1024 * 1024
const QUALITY = 0.9
const OPEN_MS = 20_000

const opened = (path: string) =>
  new Promise<HTMLImageElement>((resolve, reject) => {
    const image = new Image()
    image.onload = () => resolve(image)
    image.onerror = () => reject(new Error('no picture this browser can open'))
    image.src = path
  })

/** Turned upright by the browser, which goes by what the camera noted. */
function draw(image: HTMLImageElement, scale: number): Promise<Blob | null> {
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.floor(image.naturalWidth * scale))
  canvas.height = Math.max(1, Math.floor(image.naturalHeight * scale))
  const context = canvas.getContext('2d')
  if (context === null) return Promise.resolve(null)
  // What is transparent has no colour in a JPEG.
  context.fillStyle = '#fff'
  context.fillRect(0, 0, canvas.width, canvas.height)
  context.drawImage(image, 0, 0, canvas.width, canvas.height)
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/jpeg', QUALITY))
}

async function redraw(file: PickedFile): Promise<PickedFile> {
  const image = await orGiveUp(opened(file.path), OPEN_MS)
  const scale = Math.min(1, Math.sqrt(KEPT_PIXELS / (image.naturalWidth * image.naturalHeight)))
  if (scale === 1 && file.size <= FILE_MAX_BYTES) return file
  const drawn = await draw(image, scale)
  if (drawn === null || drawn.size >= file.size) return file
  return {
    ...file,
    path: URL.createObjectURL(drawn),
    size: drawn.size,
    type: 'image/jpeg',
    name: `${file.name.replace(/\.[^.]*$/, '')}.jpg`,
  }
}

/** A picture is drawn once: sent again under its key it has to be the same bytes. */
const redrawn = new WeakMap<PickedFile, Promise<PickedFile>>()

/**
 * In a browser, a picture with no more pixels than are kept of it; as it is where it can't be opened, or wouldn't become
 * smaller. In WeChat the album does this.
 */
export function shrinkPicture(file: PickedFile): Promise<PickedFile> {
  if (process.env.TARO_ENV !== 'h5') return Promise.resolve(file)
  if (!file.type.startsWith('image/') || file.size < WORTH_BYTES) return Promise.resolve(file)
  const former = redrawn.get(file)
  if (former !== undefined) return former
  const made = redraw(file).catch(() => file)
  redrawn.set(file, made)
  return made
}
