"""Events told in sentences: the words that decide, which event a day belongs to, how it is told, what the sentence adds."""
