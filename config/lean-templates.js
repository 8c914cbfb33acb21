/** Taro writes the templates of a scroll-view, used or not: 9 KB of the main package. A page that uses one gets them back. */
module.exports = (ctx) =>
  ctx.modifyComponentConfig(({ componentConfig }) => void componentConfig.includes.delete('scroll-view'))
