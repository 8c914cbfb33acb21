export { useBundle, useCover } from './api'
export { useSubmitBundle } from './use-submit-bundle'
export { BundleForm } from './components/bundle-form'
export { CoverPanel } from './components/cover-panel'
