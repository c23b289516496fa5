// Jest runs the same erasure of types that Node itself applies, so tests and production execute the same code.
const { stripTypeScriptTypes } = require('node:module');

module.exports = { process: (source) => ({ code: stripTypeScriptTypes(source) }) };
