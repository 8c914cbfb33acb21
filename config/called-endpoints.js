const path = require('node:path')

module.exports = (ctx) =>
  ctx.modifyWebpackChain(({ chain }) => {
    chain.module
      .rule('endpoints')
      .test(/[\\/]contract[\\/]src[\\/].+[\\/]([a-z]+-)?endpoints\.ts$/)
      .enforce('pre')
      .use('called')
      .loader(path.resolve(__dirname, 'endpoints-loader.js'))
  })
