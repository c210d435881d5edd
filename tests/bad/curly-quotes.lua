-- expect: 4: a curly quotation mark stands here; write a straight one
-- Quotation marks as a word processor makes them.
return scenario {
  id = “bad”, version = 1,
}
