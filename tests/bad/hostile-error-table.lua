-- expect: 4: attempt to perform arithmetic on a table value
-- An error value that is no text.
local t = {}
return t + 1
