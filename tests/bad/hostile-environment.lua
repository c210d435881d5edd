-- expect: 3: a scenario gives no name a value
-- The room itself can't be changed.
_ENV.sorry = "no"
return _ENV
