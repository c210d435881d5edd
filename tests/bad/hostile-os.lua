-- expect: 4: attempt to index a word value (global 'os'); a scenario has no library
-- expect: 4: unknown word 'os'
-- The library is not there.
os.execute("true")
