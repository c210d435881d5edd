-- expect: 3: attempt to index a string value
-- String.rep through a text.
return (("x"):rep(1e9))
