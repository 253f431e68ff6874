"""Who takes part: by where a name stands in the sentence, in the sentences around it, in a list below, as the one who speaks."""
