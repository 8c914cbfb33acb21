import { useEffect, useState } from 'react'
import { hasCode } from '@talent/contract'
import type { Answer } from '@talent/contract/matter'
import { fieldAnchor } from '@/components/form/form-field'
import { filesNotIn, useFormUploads } from '@/features/file'
import { fieldFaults } from '@/lib/error-text'
import { isOnline } from '@/lib/network'
import { go } from '@/lib/navigate'
import { scrollToId } from '@/lib/scroll-to'
import { useSubmit } from '@/lib/use-submit'
import { faultsElsewhere, faultsOnPage, isFaulty, type Faults } from './form-faults'
import type { ShownForm } from './shown-form'
import type { MatterDraft } from './use-matter-draft'
import { useToldFaults } from './use-told-faults'

/** What was made of the form: a request, or the cover of several. */
export interface Made {
  readonly id: string
  readonly number: string
}

export interface FormPageInput<R extends Made> {
  /** Where its files and its draft are kept. */
  formKey: string
  draft: MatterDraft
  shown: ShownForm
  /** Everything wrong with it. */
  found: Faults
  /** Every place it may ever ask for, hidden now or not: a fault of one is nobody's. */
  places: ShownForm
  /** By purpose, or by place where the form is of several matters. */
  consents: readonly string[]
  onConsents: (change: (before: readonly string[]) => readonly string[]) => void
  /** Where one left off, as of opening. */
  leftOff: { done: readonly string[]; first: string | undefined }
  profileFilled: boolean
  send: (idempotencyKey: string) => Promise<R>
  /** The server's paths as this form calls them. */
  placeOf?: (path: string) => string
  /** What was made before has these files. */
  filesOf: (made: R) => Promise<ReadonlySet<string>>
  /** Handed in, the draft gone. */
  onSubmitted: (made: R) => void
}

/** Filling in and handing in a form of any make: what is folded, told, sent, and what an earlier press had done. */
export function useFormPage<R extends Made>(input: FormPageInput<R>) {
  const { draft, shown, found, leftOff, placeOf = (path: string) => path } = input
  const { change } = draft
  const { faults, tell, forget, recheck } = useToldFaults(found)
  /** By title. */
  const [done, setDone] = useState(leftOff.done)
  // An answer elsewhere may ask for something more in a section that was done.
  const folded = shown.sections.flatMap((section) =>
    done.includes(section.title) && !isFaulty(section, found) ? [section.title] : [],
  )
  const open = (title: string) => setDone((before) => before.filter((other) => other !== title))
  const [offline, setOffline] = useState(false)
  const uploads = useFormUploads(input.formKey)
  const [earlier, setEarlier] = useState<R | null>(null)
  useEffect(() => {
    if (leftOff.first !== undefined) scrollToId(fieldAnchor(leftOff.first))
  }, [leftOff])
  const { submit, busy, error } = useSubmit(async () => {
    const made = await draft.submit(input.send).catch((failure: Error) => {
      const refused = Object.entries(fieldFaults(failure)).map(([path, fault]) => [placeOf(path), fault])
      show(Object.fromEntries(refused) as Faults)
      if (hasCode(failure, 'key_reused')) tellEarlier(failure.detail.earlier as R)
      throw failure
    })
    input.onSubmitted(made)
  })
  /** A file belongs to one request: what the earlier one has is chosen anew for another. Unasked, the server says so. */
  const tellEarlier = (made: R) => {
    setEarlier(made)
    void input.filesOf(made).then(
      (there) =>
        change(({ materials }) => ({
          materials: Object.fromEntries(
            Object.entries(materials).map(([key, files]) => [key, filesNotIn(there, files)]),
          ),
        })),
      () => undefined,
    )
  }
  const shownFaults: Faults = { ...faults, ...uploads.faults }
  const onPage = faultsOnPage(shown, shownFaults)
  const elsewhere = Object.keys(onPage).length === 0 ? faultsElsewhere(input.places, shownFaults) : []
  const show = (wrong: Faults, notUploaded: Faults = {}) => {
    tell(wrong)
    const told = faultsOnPage(shown, { ...wrong, ...notUploaded })
    const first = Object.keys(told)[0]
    if (first === undefined) return
    shown.sections.filter((section) => isFaulty(section, told)).forEach(({ title }) => open(title))
    scrollToId(fieldAnchor(first))
  }
  return {
    ...input,
    faults,
    shownFaults,
    folded,
    open,
    forget,
    recheck,
    busy,
    earlier,
    stay: () => setEarlier(null),
    /** For the bar: what pressing led to. */
    feedback: {
      faults: onPage,
      error,
      words: offline ? '没有网络，已存为草稿，联网后请再点提交' : elsewhere.join('。'),
      draft: draft.status,
    },
    write: (key: string, answer: Answer) => {
      change((before) => ({ answers: { ...before.answers, [key]: answer } }))
      forget(`answers.${key}`)
    },
    finish: (section: ShownForm['sections'][number]) => {
      const here = faultsOnPage({ ...shown, sections: [section], materials: [], consents: [] }, found)
      if (Object.keys(here).length > 0) show(here)
      else setDone((before) => [...before, section.title])
    },
    press: () => {
      setOffline(false)
      const notUploaded = uploads.check()
      if (Object.keys({ ...found, ...notUploaded }).length > 0) show(found, notUploaded)
      else if (!input.profileFilled) go('profile')
      else if (!isOnline()) setOffline(true)
      else void submit()
    },
  }
}

export type FormPage<R extends Made = Made> = ReturnType<typeof useFormPage<R>>
