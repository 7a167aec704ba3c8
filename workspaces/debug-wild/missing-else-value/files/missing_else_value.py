def parse_flags(words):
    """"--name=value" gives name: value, "--name" alone gives name: True; other words are left out."""
    flags = {}
    value = True
    for word in words:
        if not word.startswith("--"):
            continue
        name = word[2:]
        if "=" in name:
            name, value = name.split("=", 1)
        flags[name] = value
    return flags
