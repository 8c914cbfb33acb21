/** Apart from `recruitment`, which the lists need: only a post's own page asks whom it suits. */
export { conditionsOf } from './conditions-of.ts'
