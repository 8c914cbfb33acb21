import * as v from 'valibot'
import { isTakenName } from './own.ts'
import { charactersIn, isWritable } from './typed-text.ts'
import { LIMITS } from './limits.ts'

/** A limit in characters; `characters` is what the API page and the generated tests read. */
export const maxCharacters = (most: number, message: string) => ({
  ...v.check<string, string>((value) => charactersIn(value) <= most, message),
  characters: most,
})

export const writable = (label: string) =>
  v.check<string, string>(isWritable, `${label}里有无法保存的字符，请删去后重新输入`)

/** Adds one fault to the whole, and looks at nothing inside. */
function refuse(
  schema: object,
  dataset: v.UnknownDataset,
  config: v.Config<v.BaseIssue<unknown>>,
  message: string,
) {
  v._addIssue(schema as never, 'type', dataset as never, config as never, { message: () => message } as never)
  return dataset as never
}

/** A list whose length is looked at before its items, so that a hundred thousand wrong ones cost nothing. */
export function list<const S extends v.GenericSchema>(item: S, most: number, message: string) {
  const whole = v.array(item)
  return {
    ...whole,
    most,
    '~run'(dataset, config) {
      const { value } = dataset
      return Array.isArray(value) && value.length > most
        ? refuse(this, dataset, config, message)
        : whole['~run'](dataset, config)
    },
  } as v.ArraySchema<S, undefined> & { readonly most: number }
}

const isKey = (key: string) => key.length <= LIMITS.key && !isTakenName(key) && isWritable(key)

/** By a name from outside: so many of them at most, each short, none that means something to us. */
export function record<const S extends v.GenericSchema>(value: S, most: number, message: string) {
  const whole = v.record(v.string(), value)
  return {
    ...whole,
    most,
    '~run'(dataset, config) {
      const given = dataset.value
      const keys = typeof given === 'object' && given !== null ? Object.keys(given) : []
      if (Array.isArray(given)) return refuse(this, dataset, config, message)
      return keys.length > most || !keys.every(isKey)
        ? refuse(this, dataset, config, keys.length > most ? message : '有的内容不在表单里，请返回重新填写')
        : whole['~run'](dataset, config)
    },
  } as typeof whole & { readonly most: number }
}
