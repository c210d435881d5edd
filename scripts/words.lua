-- The vocabulary: every word a scenario may use, where it stands, and what it says.
-- What each may hold (targets, fields) is in schema.lua. A scenario file sees these words and nothing else.

return {
  -- the frame
  { "scenario", "file",     "The whole piece: `return scenario { … }` is all that a file holds." },
  { "beat",     "scenario", [[One moment: `beat "id" { … }` is what the customer says and the replies.]] },
  { "says",     "beat",     "The customer's turn. Of several, the first whose `when` holds is spoken." },
  { "reply",    "beat part", "What the trainee may say: acts in the order of the words, and plain texts." },
  { "part",     "beat",     [[One paragraph of an e-mail: `part "id" { … }`; a reply of each is picked.]] },

  -- what a customer's turn calls for
  { "either",      "says", "Several ways to say a piece, of which the seed picks one. It holds texts only." },
  { "feels",       "says", "A feeling that shows: `feels { shame = 2 }`, from 1 (slight) to 3 (strong)." },
  { "tells",       "says", "Tells a story whose key facts these are. They become known." },
  { "mentions",    "says", "Lets facts become known without calling for anything." },
  { "wonders",     "says", "Asks a question that wants an answer." },
  { "needs",       "says", "Needs something done. Facts it requires that nobody has told open with it." },
  { "suffers",     "says", "Has a consequence that a mere fix leaves standing." },
  { "hopes_for",   "says", "Hopes for what can't be had: it wants an honest limit." },
  { "still_feels", "says", "Shows a feeling again that was there before." },
  { "at_risk",     "says", "Shows a risk: `safeguards` must come now or in the next reply." },

  -- what a reply does; only the first three of these are heard
  { "restates",     "reply", "Gives facts back, in the agent's own words." },
  { "asks",         "reply", "Asks for a fact." },
  { "explores",     "reply", "Invites the customer to say more about a feeling or a fact." },
  { "answers",      "reply", "Answers the customer's question." },
  { "recaps",       "reply", "Sums up what was settled." },
  { "names",        "reply", "Names the customer's feeling." },
  { "reflects",     "reply", "Says what it means for the customer." },
  { "legitimises",  "reply", "Says why anybody would feel so." },
  { "owns",         "reply", "Owns the failure, as we or I. `owns {}` if it repeats no fact." },
  { "sorry",        "reply", "Apologises." },
  { "acknowledges", "reply", "Says that the customer is heard or understood, without saying what." },
  { "shares",       "reply", "Tells an experience of the agent's own." },
  { "fixes",        "reply", "Fixes a need, or `nothing`: goodwill beside the point." },
  { "offers",       "reply", "Offers two real options for a need." },
  { "stays",        "reply", "Stays with a customer whose need is company." },
  { "mends",        "reply", "Makes a consequence good." },
  { "limits",       "reply", "Says plainly what can't be had." },
  { "checks",       "reply", "Checks whether a need or consequence is settled, or `anything` else is left." },
  { "repairs",      "reply", "Takes back or mends what an earlier reply did." },
  { "safeguards",   "reply", "Makes a risk safer." },
  { "verifies",     "reply", "Verifies who the customer is." },

  -- these count wherever they stand
  { "minimises", "reply", "Makes the trouble smaller than it is for the customer." },
  { "defends",   "reply", "Defends the firm or explains it away." },
  { "blames",    "reply", "Puts it on the customer." },
  { "demeans",   "reply", "Talks down to the customer." },
  { "deceives",  "reply", "Says what isn't true." },
  { "promises",  "reply", "Promises a limit, a need, or what a policy governs." },
  { "refers",    "reply", "Points to the `policy`, or sends the customer `elsewhere`: a colleague, a bank." },
  { "closes",    "reply", "Ends the talk." },
  { "discloses", "reply", "Gives out a fact of the account." },

  -- the mood in a condition
  { "at_least", "when", "The mood is at this value or above it: `when = { trust = at_least(50) }`." },
  { "at_most",  "when", "The mood is at this value or below it." },
}
