-- expect: 0: the file returns nothing (nil)
-- A file that returns nothing.
local told = "Nothing."
