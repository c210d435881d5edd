-- expect: 3: this file doesn't come to its end
-- A function that calls itself for ever.
local function f() return f() end
return f()
