import Taro from '@tarojs/taro'
import * as v from 'valibot'
import { FILE_TYPES } from '@talent/contract/file'
import { draftKey } from '@/lib/kept-draft'
import { readStored, removeStored, storedKeys, writeStored } from '@/lib/storage'
import type { PickedFile } from './upload'

/** A picked file that outlives the app: where it was picked for, and where it lies on the phone by now. */
const KeptPick = v.object({
  place: v.string(),
  which: v.optional(v.string()),
  file: v.object({
    key: v.string(),
    path: v.string(),
    size: v.number(),
    type: v.picklist(FILE_TYPES),
    name: v.string(),
  }),
})
type KeptPick = v.InferOutput<typeof KeptPick>
interface Pick {
  readonly place: string
  readonly which?: string | undefined
  readonly file: PickedFile
}

const ID = 'all'
const ownKey = () => draftKey('picked', ID)
const listAt = (key: string): KeptPick[] => {
  const stored = readStored(key)
  return v.is(v.array(KeptPick), stored) ? stored : []
}
const write = (key: string, list: readonly KeptPick[]) =>
  list.length === 0 ? removeStored(key) : writeStored(key, list)

const files = () => Taro.getFileSystemManager()
const save = (tempFilePath: string) =>
  new Promise<string>((resolve, reject) =>
    files().saveFile({
      tempFilePath,
      success: ({ savedFilePath }) => resolve(savedFilePath),
      fail: reject,
    }),
  )
const remove = (filePath: string) =>
  new Promise<void>((resolve) => files().removeSavedFile({ filePath, complete: () => resolve() }))

/** Of whoever signed out, or whose list was lost: they would fill the room of the mini-program. */
async function removeNameless(): Promise<void> {
  const saved = await new Promise<string[]>((resolve) =>
    files().getSavedFileList({
      success: ({ fileList }) => resolve(fileList.map(({ filePath }) => filePath)),
      fail: () => resolve([]),
    }),
  )
  if (saved.length === 0) return
  const named = new Set(
    storedKeys()
      .filter((key) => key.startsWith('draft:') && key.endsWith(`:picked:${ID}`))
      .flatMap((key) => listAt(key).map(({ file }) => file.path)),
  )
  for (const path of saved) if (!named.has(path)) await remove(path)
}

async function keepAll(picks: readonly Pick[]): Promise<PickedFile[]> {
  // Room made is room gained; where it can't be looked at, the save itself tells.
  await removeNameless().catch(() => undefined)
  const key = ownKey()
  const kept: PickedFile[] = []
  for (const { place, which, file } of picks)
    try {
      const lasting = { ...file, path: await save(file.path) }
      write(key, [...listAt(key), { place, file: lasting, ...(which === undefined ? {} : { which }) }])
      kept.push(lasting)
    } catch {
      kept.push(file)
      void Taro.showToast({ title: '手机存不下了：传完之前请不要关闭小程序', icon: 'none' })
    }
  return kept
}

let before: Promise<unknown> = Promise.resolve()
/**
 * The same files where they stay when the app is killed, in their order; one that finds no room stays where it is, and that
 * is said. A browser has no such place: it asks before its window is closed.
 */
export function keepPicks(picks: readonly Pick[]): Promise<PickedFile[]> {
  if (process.env.TARO_ENV === 'h5') return Promise.resolve(picks.map(({ file }) => file))
  // One after the other: what is saved is named before anybody looks for what is nameless.
  const kept = before.then(() => keepAll(picks))
  before = kept
  return kept
}

/** What was picked for a place and is neither sent nor dropped, in the order it was picked. */
export const picksKeptFor = (place: string): KeptPick[] =>
  process.env.TARO_ENV === 'h5' ? [] : listAt(ownKey()).filter((pick) => pick.place === place)

/** It is on the server, or isn't wanted any more. */
export function dropPick({ key: pick }: PickedFile): void {
  if (process.env.TARO_ENV === 'h5') return
  const key = ownKey()
  const list = listAt(key)
  const dropped = list.find(({ file }) => file.key === pick)
  if (dropped === undefined) return
  write(
    key,
    list.filter((one) => one !== dropped),
  )
  void remove(dropped.file.path)
}
