def clean_words(raw):
    words = [part for part in raw.split() if part]
    words = [part for part in words if part == part[::-1]]
    yield "".join(part[:1] for part in words)
