-- expect: 6: unknown word 'load'
-- expect: 7: unknown word 'getmetatable'
-- expect: 8: unknown word 'setmetatable'
-- expect: 8: the file returns a word
-- Neither load nor require nor the metatables are there.
local f = load("return 1")
local g = getmetatable("")
return setmetatable({}, f)
