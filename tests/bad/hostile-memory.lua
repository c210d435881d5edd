-- expect: 0: takes far more memory than a scenario can need
-- A table that grows for ever.
local t = {}
for i = 1, 1e9 do t[i] = { i } end
