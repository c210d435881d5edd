-- expect: 3: the file returns a word of the vocabulary; it should be `return scenario { … }`
-- A file that returns something else.
return beat "opening" { says { "Hello." }, reply { "Hello." } }
