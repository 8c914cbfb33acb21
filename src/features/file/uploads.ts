import { createContext, useCallback, useContext, useEffect, useRef, useState } from 'react'
import Taro from '@tarojs/taro'
import type { StoredFile } from '@talent/contract/file'
import { create } from 'zustand'
import { useSession } from '@/features/account'
import { toError } from '@/lib/failure'
import { dropPick, keepPicks, picksKeptFor } from './kept-picks'
import { shrinkPicture } from './shrink-picture'
import { upload, type PickedFile } from './upload'

/** A picked file until the server has it: on its way, or not taken. */
export interface Upload {
  /** The form and the field it was picked for. */
  place: string
  file: PickedFile
  /** One of several: which. */
  which?: string
  /** null: on its way. */
  error: Error | null
}
type Deliver = (file: StoredFile, name: string) => void

/** Of all forms: they outlive the page, so that what was picked is neither lost nor sent twice when one comes back. */
interface Store {
  uploads: readonly Upload[]
  /** By place: how many of the last pick weren't taken, for want of room; told also where its row has moved to. */
  beyond: Readonly<Record<string, number>>
}
const useStore = create<Store>(() => ({ uploads: [], beyond: {} }))
export const setBeyond = (place: string, count: number): void =>
  useStore.setState(({ beyond }) => ({ beyond: { ...beyond, [place]: count } }))
const uploadsNow = () => useStore.getState().uploads
const update = (part: (before: readonly Upload[]) => readonly Upload[]) =>
  useStore.setState(({ uploads }) => ({ uploads: part(uploads) }))
const has = ({ key }: PickedFile) => uploadsNow().some(({ file }) => file.key === key)

/** Where a file of each place goes: to its picker, or to the draft of the page that was left. */
const pickers = new Map<string, { deliver: Deliver; shown: boolean }>()

// What one person picked isn't handed to the next.
useSession.subscribe(({ token }, before) => {
  if (token === before.token || uploadsNow().length === 0) return
  update(() => [])
  void Taro.showToast({ title: '没有传完的文件，登录后请重新选择', icon: 'none' })
})

const holdWindow = (event: Event) => event.preventDefault()
// A window that is reloaded or closed takes what isn't on the server with it: a browser asks first.
if (process.env.TARO_ENV === 'h5')
  useStore.subscribe(({ uploads }) => {
    window.removeEventListener('beforeunload', holdWindow)
    if (uploads.length > 0) window.addEventListener('beforeunload', holdWindow)
  })

const fail = ({ place, file }: Upload, error: Error) => {
  if (!has(file)) return
  update((all) => all.map((one) => (one.file.key === file.key ? { ...one, error } : one)))
  if (!pickers.get(place)?.shown)
    void Taro.showToast({ title: '有文件没有传上去，回到刚才的表单可以重试', icon: 'none' })
}

async function send(one: Upload): Promise<void> {
  if (!has(one.file)) return
  try {
    const smaller = await shrinkPicture(one.file)
    if (!has(one.file)) return
    const stored = await upload(smaller)
    // Removed, or whoever picked it has signed out.
    if (!has(one.file)) return
    const picker = pickers.get(one.place)
    forget(one.file)
    picker?.deliver(stored, one.file.name)
    if (picker !== undefined) dropPick(one.file)
  } catch (thrown) {
    fail(one, toError(thrown))
  }
}

/** Of a page that was left, once nothing of it is to be handed over any more. */
const letGo = (place: string) => {
  if (!pickers.get(place)?.shown && !uploadsNow().some((one) => one.place === place)) pickers.delete(place)
}

/** What of it is still on its way arrives nowhere. */
function forget({ key }: PickedFile): void {
  const gone = uploadsNow().filter(({ file }) => file.key === key)
  update((all) => all.filter(({ file }) => file.key !== key))
  gone.forEach(({ place }) => letGo(place))
}

/** Not wanted any more. */
export function removeUpload(file: PickedFile): void {
  forget(file)
  dropPick(file)
}

export function retryUpload(one: Upload): void {
  const again = { ...one, error: null }
  update((all) => all.map((other) => (other.file.key === one.file.key ? again : other)))
  void send(again)
}

/**
 * One after the other; one that is refused doesn't keep the others from being sent. `kept`: those not sent yet are there again
 * after the app was killed.
 */
export async function sendFiles(files: readonly Upload[], kept = false): Promise<void> {
  update((before) => [...before, ...files])
  if (kept) {
    const lasting = await keepPicks(files)
    const byKey = new Map(lasting.map((file) => [file.key, file]))
    update((all) => all.map((one) => ({ ...one, file: byKey.get(one.file.key) ?? one.file })))
    // Removed meanwhile, before there was anything to drop.
    lasting.filter((file) => !has(file)).forEach(dropPick)
  }
  for (const { file } of files) {
    const now = uploadsNow().find((one) => one.file.key === file.key)
    if (now !== undefined) await send(now)
  }
}

/** Those of a place that the app was killed before they were sent. */
function sendKept(place: string): void {
  const waiting = picksKeptFor(place).filter(({ file }) => !has(file))
  if (waiting.length === 0) return
  const uploads = waiting.map((one): Upload => ({ ...one, error: null }))
  update((before) => [...before, ...uploads])
  void uploads.reduce((before, one) => before.then(() => send(one)), Promise.resolve())
}

const FormOfFiles = createContext('')
/** Around the pickers of one form; the value is its name, the key of its draft. */
export const FilesOf = FormOfFiles.Provider

const placeOf = (form: string, field: string) => `${form}#${field}`

/** What was picked for one field and isn't handed to it yet; what arrives goes to `deliver`. */
export function useFieldUploads(
  field: string,
  deliver: Deliver,
  { form, kept = false }: { form?: string; kept?: boolean | undefined } = {},
): { place: string; uploads: Upload[]; beyond: number } {
  const around = useContext(FormOfFiles)
  const place = placeOf(form ?? around, field)
  const latest = useRef(deliver)
  latest.current = deliver
  useEffect(() => {
    const picker = { deliver: (...file: Parameters<Deliver>) => latest.current(...file), shown: true }
    pickers.set(place, picker)
    if (kept) sendKept(place)
    return () => {
      picker.shown = false
      // Its row moved elsewhere on the page, or the page was left: then it is told no more.
      // Not every phone's engine has queueMicrotask.
      void Promise.resolve().then(() => !pickers.get(place)?.shown && setBeyond(place, 0))
      // Its own picker: by now another of this place may be shown.
      if (pickers.get(place) === picker) letGo(place)
    }
  }, [place, kept])
  const all = useStore(({ uploads }) => uploads)
  const beyond = useStore((store) => store.beyond[place] ?? 0)
  return { place, uploads: all.filter((one) => one.place === place), beyond }
}

/** By field: why the form can't be sent yet. */
export type UploadFaults = Readonly<Record<string, string>>

function faultsOf(form: string, all: readonly Upload[]): UploadFaults {
  const mine = all.filter(({ place }) => place.startsWith(placeOf(form, '')) && pickers.get(place)?.shown)
  const fields = [...new Set(mine.map(({ place }) => place))]
  return Object.fromEntries(
    fields.map((place) => {
      const here = mine.filter((one) => one.place === place)
      const failed = here.filter(({ error }) => error !== null).length
      const words = [
        here.length > failed && `还有 ${here.length - failed} 个文件在上传，传完再提交`,
        failed > 0 && `有 ${failed} 个文件没有传上去，请重试或移除`,
      ]
      return [place.slice(placeOf(form, '').length), words.filter(Boolean).join('；')]
    }),
  )
}

export interface FormUploads {
  /** After a press on send, until it is mended. */
  faults: UploadFaults
  /** At a press on send: what of this form isn't on the server. Nothing may be sent without it. */
  check: () => UploadFaults
}

/** What was picked in a form and would be left behind if it were sent now. @param form as in `FilesOf` */
export function useFormUploads(form: string): FormUploads {
  const [asked, setAsked] = useState(false)
  const found = faultsOf(
    form,
    useStore(({ uploads }) => uploads),
  )
  const none = Object.keys(found).length === 0
  useEffect(() => {
    if (none) setAsked(false)
  }, [none])
  return {
    faults: asked ? found : {},
    check: useCallback(() => {
      setAsked(true)
      return faultsOf(form, uploadsNow())
    }, [form]),
  }
}
