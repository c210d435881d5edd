-- expect: 4: a comment begins with two hyphens
-- A comment as C writes it.
return scenario {
  // the head
  id = "bad", version = 1,
}
