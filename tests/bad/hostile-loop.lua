-- expect: 3: this file doesn't come to its end
-- A loop that never ends.
while true do end
