import { ICON_NAMES, type IconName } from './names'

/** A matter is data and may name an icon this client doesn't have. */
export const iconOf = (name: string): IconName => ICON_NAMES.find((known) => known === name) ?? 'service'
