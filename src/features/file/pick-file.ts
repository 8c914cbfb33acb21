import Taro from '@tarojs/taro'
import { FILES_MOST } from '@talent/contract/file'
import { asRefusal, isCancelled } from '@/lib/failure'
import { newIdempotencyKey } from '@/lib/idempotency-key'
import { typeOfName, type PickedFile } from './upload'

type Picked = Omit<PickedFile, 'key'>
export type FileSource = 'camera' | 'album' | 'document'
/** A list to be imported is no file that is kept. */
type Source = FileSource | 'sheet'

/** As the settings and the privacy guide name it. */
const WANTED: Record<Source, string> = {
  camera: '摄像头',
  album: '相册',
  document: '微信聊天中的文件',
  sheet: '微信聊天中的文件',
}
const EXTENSIONS = { document: ['pdf', 'jpg', 'jpeg', 'png'], sheet: ['xlsx', 'xls', 'csv', 'json'] }
const ACCEPT: Record<Source, string> = {
  camera: 'image/jpeg,image/png',
  album: 'image/jpeg,image/png',
  document: 'application/pdf,image/jpeg,image/png',
  sheet: '.xlsx,.xls,.csv,.json',
}

async function pickOnPhone(source: Source): Promise<Picked[]> {
  try {
    if (source === 'document' || source === 'sheet') {
      const { tempFiles } = await Taro.chooseMessageFile({
        count: 1,
        type: 'file',
        extension: EXTENSIONS[source],
      })
      return tempFiles.map(({ path, size, name }) => ({
        path,
        size,
        name,
        type: typeOfName(name) ?? 'application/pdf',
      }))
    }
    const { tempFiles } = await Taro.chooseMedia({
      count: source === 'camera' ? 1 : FILES_MOST,
      mediaType: ['image'],
      sourceType: [source],
      sizeType: ['compressed'],
    })
    return tempFiles.map(({ tempFilePath, size }) => ({
      path: tempFilePath,
      size,
      name: tempFilePath.split('/').pop() ?? '',
      type: typeOfName(tempFilePath) ?? 'image/jpeg',
    }))
  } catch (error) {
    if (isCancelled(error)) return []
    throw asRefusal(error, WANTED[source]) ?? error
  }
}

/** The browser's own chooser, opened by the press itself. Resolves to nothing when it is closed. */
function pickInBrowser(source: Source): Promise<Picked[]> {
  return new Promise((resolve) => {
    const input = document.createElement('input')
    input.type = 'file'
    input.accept = ACCEPT[source]
    if (source === 'camera') input.capture = 'environment'
    input.multiple = source === 'album'
    input.hidden = true
    document.body.append(input)
    const done = (files: Picked[]) => {
      input.remove()
      resolve(files)
    }
    input.addEventListener('cancel', () => done([]))
    input.addEventListener('change', () =>
      done(
        Array.from(input.files ?? []).map((file) => ({
          path: URL.createObjectURL(file),
          size: file.size,
          name: file.name,
          type: typeOfName(file.name) ?? 'application/pdf',
        })),
      ),
    )
    input.click()
  })
}

const pick = process.env.TARO_ENV === 'h5' ? pickInBrowser : pickOnPhone

/** @throws RefusedError when camera, album or the privacy guide was refused */
export const pickFiles = async (source: FileSource): Promise<PickedFile[]> =>
  (await pick(source)).map((file) => ({ ...file, key: newIdempotencyKey() }))

/** One spreadsheet, or null where none was chosen. @throws RefusedError as `pickFiles` */
export async function pickSheet(): Promise<Omit<PickedFile, 'type'> | null> {
  const [file] = await pick('sheet')
  return file === undefined ? null : { key: newIdempotencyKey(), ...file }
}
