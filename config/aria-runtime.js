import { mergeInternalComponents } from '@tarojs/shared'
import components from './aria-components.json'

// The runtime's half of aria-templates.js. Imported for this alone: `sideEffects` in package.json must name this file.
mergeInternalComponents(components)
