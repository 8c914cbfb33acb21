/** Apart from `recruitment`, which the lists need: only the page of a post or a need asks whom it suits. */
export { conditionsOf } from './conditions-of.ts'
export { conditionsOfNeed } from './conditions-of-need.ts'
