import type { Matter, MatterConsent, MatterFile, MatterMaterial } from '@talent/contract/matter'

export interface ShownConsent extends MatterConsent {
  /** Under which it is ticked, where its purpose alone doesn't tell. */
  readonly place?: string
}
export interface ShownMaterial extends MatterMaterial {
  /** Whose it is, where the form is of several matters and calls it otherwise. */
  readonly source?: { readonly matterCode: string; readonly material: string }
}
/** A form as it is asked with the answers there are: of one matter, or of several in one. */
export interface ShownForm extends Pick<Matter, 'appointment'> {
  readonly sections: readonly Matter['sections'][number][]
  readonly materials: readonly ShownMaterial[]
  readonly consents: readonly ShownConsent[]
  /** Each of one of these materials, or of the whole. */
  readonly files?: readonly MatterFile[] | undefined
}

export const placeOfConsent = ({ place, purpose }: ShownConsent): string => place ?? purpose
