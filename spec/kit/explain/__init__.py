"""What is told of a word, a name, an error or a traceback that somebody asks about."""
