def unique_tags(text):
    """The different tags of a comma-separated line, sorted."""
    tags = set()
    for tag in text.split(","):
        if tag.strip():
            tags.add(tag.lower())
    return sorted(tags)
