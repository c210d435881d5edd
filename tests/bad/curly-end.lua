-- expect: 4: this line has a curly one
-- A text that ends with another quotation mark than it began with.
return scenario {
  id = "bad”, version = 1,
}
