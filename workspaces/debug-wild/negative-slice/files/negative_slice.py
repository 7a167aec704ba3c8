def drop_last(items, count):
    """The list without its last `count` items."""
    if count >= len(items):
        return []
    return items[:-count]
