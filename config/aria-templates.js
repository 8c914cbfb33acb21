const path = require('node:path')
const components = require('./aria-components.json')

/**
 * WeChat knows aria-*, Taro's templates leave it out: here the names of aria-components.json are written into them, and
 * aria-runtime.js has the runtime send them. Attributes are numbered on both sides by the same list; with one of the two
 * alone each one of such a component would arrive under another's name.
 */
module.exports = (ctx) =>
  ctx.registerMethod({
    name: 'onSetupClose',
    fn(platform) {
      // A browser's build has no templates.
      if (!platform.template) return
      platform.template.mergeComponents(ctx, components)
      platform.runtimePath = [platform.runtimePath, path.resolve(__dirname, 'aria-runtime.js')].flat()
    },
  })
