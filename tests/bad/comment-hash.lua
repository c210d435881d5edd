-- expect: 4: a comment begins with two hyphens
-- A comment as the shell writes it.
return scenario {
  # the head of it
  id = "bad", version = 1,
}
