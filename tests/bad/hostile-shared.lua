-- expect: 0: the file holds more than 100000 values
-- One table in itself, and a tree of shared tables.
local t = {}
t[1] = t
local u = "x"
for i = 1, 12 do u = { u, u, u, u, u, u, u, u } end
return scenario { u, t }
