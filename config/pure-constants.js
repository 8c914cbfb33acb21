/** Constants of the contract are made without side effects, as its package.json says of the whole: unused ones go. */
module.exports = ({ types: t }) => ({
  name: 'pure-constants',
  visitor: {
    CallExpression(path, { filename = '' }) {
      if (!/[\\/]contract[\\/]src[\\/]/.test(filename) || path.getFunctionParent() !== null) return
      if (path.findParent((parent) => parent.isVariableDeclarator()) !== null)
        t.addComment(path.node, 'leading', '#__PURE__')
    },
  },
})
